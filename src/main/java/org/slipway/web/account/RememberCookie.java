package org.slipway.web.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.slipway.identity.Remembered;

/** The cookie of a browser that stays signed in: unreadable for scripts, and not sent along with another site's forms. */
final class RememberCookie {
    private static final String NAME = "slipway-remember";

    private RememberCookie() {}

    static Optional<String> read(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    static void write(HttpServletRequest request, HttpServletResponse response, String token) {
        add(request, response, token, Math.toIntExact(Remembered.LIFE.toSeconds()));
    }

    static void clear(HttpServletRequest request, HttpServletResponse response) {
        add(request, response, "", 0);
    }

    private static void add(HttpServletRequest request, HttpServletResponse response, String value, int seconds) {
        Cookie cookie = new Cookie(NAME, value);
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge(seconds);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
