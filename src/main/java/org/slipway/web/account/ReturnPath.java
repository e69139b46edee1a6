package org.slipway.web.account;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to go on after signing in; only ever a page of ours. */
final class ReturnPath {
    static final String FIRST_CHAPTER = "/chapter/docker";

    /** A path with an optional query, without {@code //}, a backslash or a colon: a browser cannot read another host into it. */
    private static final Pattern OURS =
            Pattern.compile("/(?!/)(?:[\\w.~%@!$'()*,;=+-]|/(?!/))*(?:\\?[\\w.~%@!$'()*,;=+&-]*)?");

    private static final Pattern DOORS = Pattern.compile("/(signin|signup|home)?(\\.xhtml)?([/;?].*)?");
    private static final int LONGEST = 500;

    private ReturnPath() {}

    /** What a request asked for as {@code next}, when that is a page of ours and worth returning to. */
    static Optional<String> of(@Nullable String next) {
        return Optional.ofNullable(next)
                .filter(path -> path.length() <= LONGEST)
                .filter(path -> OURS.matcher(path).matches())
                .filter(path -> !DOORS.matcher(path).matches());
    }

    /** The page that a form was sent from, or the first chapter when that page was only a way in. */
    static String here(HttpServletRequest request) {
        return of(ofPath(request)).orElse(FIRST_CHAPTER);
    }

    static String encoded(HttpServletRequest request) {
        return URLEncoder.encode(ofPath(request), StandardCharsets.UTF_8);
    }

    /** The path as the browser asked for it, below the context path. */
    static String ofPath(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
