package org.slipway.web.bench;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address of something that a learner's container publishes: {@code /app/KEY/PORT/…}. A link to {@code /style.css} on such a page leads out of it and finds nothing: a sandboxed page
 * sends no referer that could tell whose it is.
 *
 * @param rest the path that the container sees, still encoded; blank when even the slash is missing
 */
record AppRoute(String key, int port, String rest) {
    private static final Pattern SHAPE = Pattern.compile("/app/([0-9a-f]{32})/([1-9][0-9]{0,4})(/.*)?");

    static Optional<AppRoute> of(@Nullable String path) {
        Matcher match = SHAPE.matcher(path == null ? "" : path);
        if (!match.matches()) {
            return Optional.empty();
        }
        String rest = match.group(3) == null ? "" : match.group(3);
        return Optional.of(new AppRoute(match.group(1), Integer.parseInt(match.group(2)), rest));
    }

    /** Without a slash at its end. */
    String prefix() {
        return "/app/" + key + "/" + port;
    }
}
