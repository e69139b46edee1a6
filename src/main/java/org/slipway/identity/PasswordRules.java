package org.slipway.identity;

import java.util.Locale;
import java.util.Set;

/** The few plain rules a new password meets: long beats complicated. */
final class PasswordRules {
    static final int SHORTEST = 10;
    static final int LONGEST = 200;

    /** The most common ones among those that are long enough. */
    private static final Set<String> COMMON = Set.of(
            "1234567890",
            "0123456789",
            "0987654321",
            "1234567891",
            "12345678910",
            "123456789a",
            "123123123123",
            "1q2w3e4r5t",
            "1q2w3e4r5t6y",
            "1qaz2wsx3edc",
            "qwertyuiop",
            "qwerty1234",
            "qwerty12345",
            "qwerty123456",
            "asdfghjkl1",
            "password12",
            "password123",
            "password1234",
            "passwordpassword",
            "iloveyou12",
            "iloveyou123",
            "letmein123",
            "welcome123",
            "welcome1234",
            "administrator",
            "changeme123",
            "abcdefghij",
            "abcd123456");

    private PasswordRules() {}

    /** Throws {@link AccountRefused} when this password is not good enough for this name. */
    static void check(String password, AccountName name) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw new AccountRefused("password", "Use at least 10 characters. A few words in a row are fine.");
        }
        if (length > LONGEST) {
            throw new AccountRefused("password", "Use at most 200 characters.");
        }
        String plain = password.toLowerCase(Locale.ROOT).strip();
        if (plain.equals(name.key()) || plain.replace(" ", "").equals(name.key().replace(" ", ""))) {
            throw new AccountRefused("password", "Choose a password that is not your name.");
        }
        if (COMMON.contains(plain) || plain.codePoints().distinct().count() < 4) {
            throw new AccountRefused("password", "This password is among the first that anyone tries. Choose another.");
        }
    }
}
