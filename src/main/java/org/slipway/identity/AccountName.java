package org.slipway.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name that an account may have.
 *
 * @param text as it is shown: NFKC, trimmed, single spaces
 * @param key the same for every way to write it in capitals and small letters
 */
record AccountName(String text, String key) {
    static final int SHORTEST = 3;
    static final int LONGEST = 40;

    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{M}\\p{Nd}._ -]*");
    private static final Pattern RESERVED =
            Pattern.compile("instructor|administrator|admin|root|slipway|guest( \\d+)?");
    /** Longer input is cut before it is looked at; it is too long either way. */
    private static final int LOOKED_AT = 200;

    private static final Set<String> FREE_FOR_US = Set.of("instructor");

    /** Reads what someone typed who wants this name; throws {@link AccountRefused}. */
    static AccountName wanted(String typed) {
        AccountName name = typed(typed);
        int length = name.text.codePointCount(0, name.text.length());
        if (length < SHORTEST || length > LONGEST) {
            throw new AccountRefused("name", "Use 3 to 40 characters.");
        }
        if (!ALLOWED.matcher(name.text).matches()) {
            throw new AccountRefused(
                    "name", "Use letters, digits, spaces and . _ - only, and begin with a letter or a digit.");
        }
        if (RESERVED.matcher(name.key).matches()) {
            throw new AccountRefused("name", "This name is reserved. Choose another.");
        }
        return name;
    }

    /** A name that only the portal itself gives. */
    static AccountName reserved(String text) {
        if (!FREE_FOR_US.contains(text)) {
            throw new IllegalArgumentException(text);
        }
        return new AccountName(text, text);
    }

    /** The name of an account that is nobody's: no person can choose one with a colon. */
    static AccountName technical(String purpose) {
        String text = "slipway:" + purpose;
        return new AccountName(text, text);
    }

    /** Reads what someone typed, whether an account may be called so or not. */
    static AccountName typed(String typed) {
        String cut = typed.length() > LOOKED_AT ? typed.substring(0, LOOKED_AT) : typed;
        String text = Normalizer.normalize(cut, Normalizer.Form.NFKC).strip().replaceAll("\\s+", " ");
        return new AccountName(text, text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
    }
}
