package org.slipway.web.bench;

import java.util.regex.Pattern;

/** Plain words with {@code `code`} in them, as HTML. */
final class CodeWords {
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");

    private CodeWords() {}

    /** Everything else in the words is escaped, so they may come from a learner's container. */
    static String html(String words) {
        String escaped = words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
        return CODE.matcher(escaped).replaceAll("<code>$1</code>");
    }
}
