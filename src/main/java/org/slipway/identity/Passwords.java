package org.slipway.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;

/** Turns passwords into what is stored of them: PBKDF2 with SHA-256 and 600,000 iterations. */
@ApplicationScoped
class Passwords {
    static final Map<String, String> PARAMETERS = Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA256",
            "Pbkdf2PasswordHash.Iterations", "600000",
            "Pbkdf2PasswordHash.SaltSizeBytes", "32",
            "Pbkdf2PasswordHash.KeySizeBytes", "32");

    /** Matches no password (its key is all zeros) and costs the same to compare with as a real one. */
    private static final String NOBODYS = "PBKDF2WithHmacSHA256:600000:" + "A".repeat(43) + "=:" + "A".repeat(43) + "=";

    private final Pbkdf2PasswordHash hash;

    @Inject
    Passwords(Pbkdf2PasswordHash hash) {
        this.hash = hash;
        hash.initialize(PARAMETERS);
    }

    String hash(String password) {
        return hash.generate(characters(password));
    }

    /** Whether the password belongs to the stored hash; takes the same time when there is none. */
    boolean matches(String password, Optional<String> stored) {
        boolean same = hash.verify(characters(password), stored.orElse(NOBODYS));
        return same && stored.isPresent();
    }

    /** One password typed on two keyboards can come as different code points. */
    private static char[] characters(String password) {
        int end = Math.min(password.length(), 2 * PasswordRules.LONGEST + 1);
        return Normalizer.normalize(password.substring(0, end), Normalizer.Form.NFKC)
                .toCharArray();
    }
}
