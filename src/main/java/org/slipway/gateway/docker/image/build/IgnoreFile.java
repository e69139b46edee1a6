package org.slipway.gateway.docker.image.build;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A build context's .dockerignore. The client has left out what it names, but for two files that the engine needs, the Dockerfile and the .dockerignore itself; the engine takes those away when they are
 * named, and we do it in its place.
 */
final class IgnoreFile {
    private final String text;

    IgnoreFile(byte[] content) {
        this.text = new String(content, StandardCharsets.UTF_8);
    }

    /** The last line that fits decides; one that starts with ! takes it in again. */
    boolean names(String path) {
        boolean named = false;
        for (String line : text.split("\n")) {
            String rule = line.strip();
            boolean except = rule.startsWith("!");
            String pattern = clean(except ? rule.substring(1).strip() : rule);
            if (!rule.startsWith("#") && !pattern.isEmpty() && fits(pattern, path)) {
                named = !except;
            }
        }
        return named;
    }

    private static String clean(String pattern) {
        return pattern.replaceAll("/+", "/").replaceAll("^(?:\\./|/)+", "").replaceAll("/$", "");
    }

    /** A pattern that names a folder names what is below it. */
    private static boolean fits(String pattern, String path) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char next = pattern.charAt(i);
            if (pattern.startsWith("**/", i)) {
                regex.append("(?:.*/)?");
                i += 2;
            } else if (pattern.startsWith("**", i)) {
                regex.append(".*");
                i++;
            } else if (next == '*') {
                regex.append("[^/]*");
            } else if (next == '?') {
                regex.append("[^/]");
            } else {
                regex.append(Pattern.quote(String.valueOf(next)));
            }
        }
        return Pattern.compile(regex + "(?:/.*)?").matcher(path).matches();
    }
}
