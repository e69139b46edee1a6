package org.slipway.gateway.docker.image;

/** The engine's patterns for names: {@code *} and {@code ?} stop at slashes. Takes at most pattern times name steps, where a regular expression with many stars would never end. */
final class Glob {
    private Glob() {}

    static boolean fits(String pattern, String name) {
        String[] patterns = pattern.split("/", -1);
        String[] parts = name.split("/", -1);
        if (patterns.length != parts.length) {
            return false;
        }
        for (int i = 0; i < parts.length; i++) {
            if (!fitsPart(patterns[i], parts[i])) {
                return false;
            }
        }
        return true;
    }

    /** Goes back to the last star only: what the stars before it took can stay as it is. */
    private static boolean fitsPart(String pattern, String part) {
        int at = 0;
        int star = -1;
        int taken = 0;
        for (int i = 0; i < part.length(); ) {
            char wanted = at < pattern.length() ? pattern.charAt(at) : '\0';
            if (wanted == '*') {
                star = at++;
                taken = i;
            } else if (at < pattern.length() && (wanted == '?' || wanted == part.charAt(i))) {
                at++;
                i++;
            } else if (star >= 0) {
                at = star + 1;
                i = ++taken;
            } else {
                return false;
            }
        }
        while (at < pattern.length() && pattern.charAt(at) == '*') {
            at++;
        }
        return at == pattern.length();
    }
}
