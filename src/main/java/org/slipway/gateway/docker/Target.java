package org.slipway.gateway.docker;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a request line asks for, taken apart.
 *
 * @param path without the version, in plain characters: whatever would have to be decoded names nothing that exists
 */
record Target(String path, Map<String, List<String>> query) {
    /** Empty segments are looked for apart: a pattern with a group for each would need stack for each. */
    private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9_.:@+,~/-]+");

    private static final Pattern EMPTY_SEGMENT = Pattern.compile("//|/$");
    private static final Pattern VERSIONED = Pattern.compile("/v1\\.([1-9][0-9])(/.*)");
    private static final Pattern LOOKS_VERSIONED = Pattern.compile("/v[0-9].*");
    private static final int OLDEST = 24;

    /**
     * @param newest minor version that the gateway speaks
     * @throws Refused for a target that is not plain, or a version that nobody speaks
     */
    static Target of(String target, int newest) {
        int mark = target.indexOf('?');
        String path = unversioned(mark < 0 ? target : target.substring(0, mark), newest);
        if (!PATH.matcher(path).matches()
                || EMPTY_SEGMENT.matcher(path).find()
                || List.of(path.split("/")).stream().anyMatch(Target::walks)) {
            throw Refused.badRequest("the path is not one of Docker's API");
        }
        return new Target(path, mark < 0 ? Map.of() : query(target.substring(mark + 1)));
    }

    private static boolean walks(String segment) {
        return segment.equals(".") || segment.equals("..");
    }

    private static String unversioned(String path, int newest) {
        Matcher versioned = VERSIONED.matcher(path);
        if (!versioned.matches()) {
            if (LOOKS_VERSIONED.matcher(path).matches()) {
                throw Refused.badRequest("the version in the path is none of Docker's API");
            }
            return path;
        }
        int version = Integer.parseInt(versioned.group(1));
        if (version < OLDEST) {
            throw Refused.badRequest("client version 1." + version + " is too old. Minimum supported API version is 1."
                    + OLDEST + ", please upgrade your client to a newer version");
        }
        if (version > newest) {
            throw Refused.badRequest(
                    "client version 1." + version + " is too new. Maximum supported API version is 1." + newest);
        }
        return versioned.group(2);
    }

    private static Map<String, List<String>> query(String text) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        for (String pair : text.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                query.computeIfAbsent(name, key -> new ArrayList<>())
                        .add(equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return query;
    }

    private static String decoded(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length());
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next != '%') {
                bytes.put((byte) (next == '+' ? ' ' : next));
            } else {
                bytes.put(octet(text, i));
                i += 2;
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            throw Refused.badRequest("a query parameter is not UTF-8");
        }
    }

    private static byte octet(String text, int at) {
        int high = at + 2 < text.length() ? Character.digit(text.charAt(at + 1), 16) : -1;
        int low = at + 2 < text.length() ? Character.digit(text.charAt(at + 2), 16) : -1;
        if (high < 0 || low < 0) {
            throw Refused.badRequest("a % in a query parameter is followed by two hexadecimal digits");
        }
        return (byte) (high * 16 + low);
    }
}
