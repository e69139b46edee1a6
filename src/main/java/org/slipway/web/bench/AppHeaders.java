package org.slipway.web.bench;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;

/** Which headers pass between a browser and a learner's app. Both ways by list: what is not named, cookies and credentials above all, stays out. */
final class AppHeaders {
    private static final Set<String> UP = Set.of(
            "accept",
            "accept-encoding",
            "accept-language",
            "content-type",
            "if-match",
            "if-modified-since",
            "if-none-match",
            "if-range",
            "if-unmodified-since",
            "range",
            "user-agent");
    private static final Set<String> DOWN = Set.of(
            "accept-ranges",
            "age",
            "allow",
            "cache-control",
            "content-disposition",
            "content-encoding",
            "content-language",
            "content-range",
            "content-type",
            "date",
            "etag",
            "expires",
            "last-modified",
            "pragma",
            "retry-after",
            "server",
            "vary");
    private static final Set<String> OURS =
            Set.of("x-frame-options", "x-content-type-options", "x-forwarded-for", "x-forwarded-host");

    private AppHeaders() {}

    static void up(HttpServletRequest from, HttpRequest.Builder to, AppRoute route) {
        Collections.list(from.getHeaderNames()).stream()
                .filter(name -> passes(name, UP))
                .forEach(name -> Collections.list(from.getHeaders(name)).forEach(value -> to.header(name, value)));
        to.header("X-Forwarded-Prefix", route.prefix());
    }

    static void down(HttpHeaders from, HttpServletResponse to, AppRoute route, URI upstream, String portal) {
        from.map().forEach((name, values) -> {
            if (passes(name, DOWN)) {
                values.forEach(value -> to.addHeader(name, value));
            }
        });
        from.firstValue("location")
                .ifPresent(location -> to.setHeader("Location", location(location, route, upstream, portal)));
        long length = from.firstValueAsLong("content-length").orElse(-1);
        if (length >= 0) {
            to.setContentLengthLong(length);
        }
    }

    /** Whatever the app answers, it runs in a sandbox: an origin of its own, so neither the portal's cookies nor its pages are in reach. */
    static void sandbox(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", "sandbox allow-scripts allow-forms allow-popups");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        response.setHeader("Referrer-Policy", "no-referrer"); // the address has the key in it
        if ("null".equals(request.getHeader("Origin"))) {
            response.setHeader("Access-Control-Allow-Origin", "null");
        }
    }

    /** Keeps a redirect below the app's own address; one to another site stays what it is. */
    static String location(String location, AppRoute route, URI upstream, String portal) {
        try {
            URI there = upstream.resolve(location);
            String authority = String.valueOf(there.getRawAuthority());
            String host = String.valueOf(there.getHost());
            boolean own = authority.equals(upstream.getRawAuthority())
                    || authority.equalsIgnoreCase(portal)
                    || Set.of("localhost", "127.0.0.1", String.valueOf(upstream.getHost()))
                            .contains(host);
            if (!own) {
                return location;
            }
            String path = String.valueOf(there.getRawPath());
            String rest = path.startsWith("/") ? path : "/" + path;
            String below = rest.startsWith(route.prefix() + "/") ? rest : route.prefix() + rest;
            return below
                    + (there.getRawQuery() == null ? "" : "?" + there.getRawQuery())
                    + (there.getRawFragment() == null ? "" : "#" + there.getRawFragment());
        } catch (IllegalArgumentException unreadable) {
            return route.prefix() + "/";
        }
    }

    private static boolean passes(String name, Set<String> listed) {
        String lower = name.toLowerCase(Locale.ROOT);
        return listed.contains(lower) || lower.startsWith("x-") && !OURS.contains(lower);
    }
}
