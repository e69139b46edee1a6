package org.slipway.web.author;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.slipway.identity.SecretFile;

/** What lets the commands in: a key in a file that only the portal's own user (and root) can read, another one after each start. */
@ApplicationScoped
class CommandKey {
    private static final System.Logger LOG = System.getLogger(CommandKey.class.getName());
    private static final int BYTES = 32;

    private final SecretFile file;
    private final byte[] key;

    @Inject
    CommandKey(@ConfigProperty(name = "slipway.data", defaultValue = "./target/data") String data) {
        this.file = new SecretFile(Path.of(data, "run").toAbsolutePath(), "author.key");
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        this.key = HexFormat.of().formatHex(random).getBytes(StandardCharsets.US_ASCII);
    }

    void whenThePortalStarts(@Observes Startup event) {
        try {
            file.write(new String(key, StandardCharsets.US_ASCII) + "\n");
        } catch (IOException unwritable) {
            LOG.log(
                    Level.WARNING,
                    () -> "command-key-not-written file=" + file.path() + " because=\"" + unwritable + "\"");
        }
    }

    /** Takes the same time wherever the two differ. */
    boolean fits(@Nullable String given) {
        return given != null && MessageDigest.isEqual(key, given.getBytes(StandardCharsets.UTF_8));
    }
}
