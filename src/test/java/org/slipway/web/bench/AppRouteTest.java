package org.slipway.web.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppRouteTest {
    private static final String KEY = "0123456789abcdef0123456789abcdef";

    @Test
    void theRestIsWhatTheContainerSees() {
        assertThat(AppRoute.of("/app/" + KEY + "/8080/a%20b/c")).contains(new AppRoute(KEY, 8080, "/a%20b/c"));
    }

    @Test
    void aMissingSlashIsSeen() {
        assertThat(AppRoute.of("/app/" + KEY + "/8080")).contains(new AppRoute(KEY, 8080, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/app/short/8080/",
                "/app/0123456789ABCDEF0123456789ABCDEF/8080/",
                "/app/0123456789abcdef0123456789abcdef/0/",
                "/app/0123456789abcdef0123456789abcdef/8080@evil.example/",
                "/app/0123456789abcdef0123456789abcdef/123456/",
                "/x/app/0123456789abcdef0123456789abcdef/80/"
            })
    void anythingElseIsNoApp(String path) {
        assertThat(AppRoute.of(path)).isEmpty();
    }
}
