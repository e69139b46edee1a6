package org.slipway.web.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppHeadersTest {
    private static final AppRoute ROUTE = new AppRoute("k", 8080, "/a/");
    private static final URI UPSTREAM = URI.create("http://10.213.0.4:80/a/");

    @ParameterizedTest
    @CsvSource({
        "/login, /app/k/8080/login",
        "b?c=d#e, /app/k/8080/a/b?c=d#e",
        "http://10.213.0.4/x, /app/k/8080/x",
        "http://localhost:8080/x, /app/k/8080/x",
        "http://portal:8095/account, /app/k/8080/account",
        "/app/k/8080/x, /app/k/8080/x",
        "http://10.213.0.4, /app/k/8080/",
        "'::not a place', /app/k/8080/"
    })
    void aRedirectStaysBelowTheApp(String location, String below) {
        assertThat(AppHeaders.location(location, ROUTE, UPSTREAM, "portal:8095"))
                .isEqualTo(below);
    }

    @Test
    void aRedirectToAnotherSiteStays() {
        assertThat(AppHeaders.location("https://example.org/x", ROUTE, UPSTREAM, "portal:8095"))
                .isEqualTo("https://example.org/x");
    }
}
