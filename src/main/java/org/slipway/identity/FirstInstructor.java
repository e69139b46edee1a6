package org.slipway.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the first instructor at the first boot; the generated password is in one file of the data folder and nowhere else. */
@ApplicationScoped
class FirstInstructor {
    private static final System.Logger LOG = System.getLogger(FirstInstructor.class.getName());
    private static final String NAME = "instructor";
    /** Without what looks alike. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 20;

    private final AccountStore store;
    private final Passwords passwords;
    private final Clock clock;
    private final SecretFile file;

    @Inject
    FirstInstructor(
            AccountStore store,
            Passwords passwords,
            Clock clock,
            @ConfigProperty(name = "slipway.data", defaultValue = "./target/data") String data) {
        this.store = store;
        this.passwords = passwords;
        this.clock = clock;
        this.file = new SecretFile(Path.of(data).toAbsolutePath(), "first-instructor");
    }

    void whenThePortalStarts(@Observes Startup event) {
        if (store.anyInstructor()) {
            return;
        }
        String password = generated();
        AccountRow row = AccountRow.named(
                AccountName.reserved(NAME), passwords.hash(password), Role.INSTRUCTOR, clock.instant());
        try {
            // the file first: a boot that ends in between makes a new password, an instructor without one could not be
            // helped
            file.write("name=" + NAME + "\npassword=" + password + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("the first instructor's password cannot be written to " + file.path(), e);
        }
        long id = store.add(row).id();
        LOG.log(Level.INFO, () -> "first-instructor-created account=" + id + " file=" + file.path());
    }

    private static String generated() {
        return new SecureRandom()
                .ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(ALPHABET::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
