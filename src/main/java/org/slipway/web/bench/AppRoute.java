package org.slipway.web.bench;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address of something that a learner's container publishes: {@code /app/KEY/PORT/…}.
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

    /** The app whose page has a link to follow, when that page is one of this host's. */
    static Optional<AppRoute> ofPage(@Nullable String referer, @Nullable String host) {
        if (referer == null || host == null) {
            return Optional.empty();
        }
        try {
            URI page = new URI(referer);
            return host.equalsIgnoreCase(page.getRawAuthority()) ? of(page.getRawPath()) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Without a slash at its end. */
    String prefix() {
        return "/app/" + key + "/" + port;
    }
}
