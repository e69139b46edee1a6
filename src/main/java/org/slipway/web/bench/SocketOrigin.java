package org.slipway.web.bench;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether a socket is asked for by one of the portal's own pages: browsers send cookies with a foreign page's handshake too, but cannot lie about its origin. */
final class SocketOrigin {
    private SocketOrigin() {}

    /** @param origin the header Origin; a sandboxed page sends the word {@code null} */
    static boolean isOurs(@Nullable String origin, @Nullable String host) {
        if (origin == null || host == null) {
            return false;
        }
        try {
            URI uri = new URI(origin);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return web && host.toLowerCase(Locale.ROOT).equals(lowered(uri.getRawAuthority()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static @Nullable String lowered(@Nullable String authority) {
        return authority == null ? null : authority.toLowerCase(Locale.ROOT);
    }
}
