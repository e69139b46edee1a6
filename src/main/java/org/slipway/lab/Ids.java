package org.slipway.lab;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Ids that nobody guesses. */
final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** 16 hexadecimal digits. */
    static String session() {
        return hex(8);
    }

    /** 128 bits as hexadecimal digits. */
    static String key() {
        return hex(16);
    }

    private static String hex(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
