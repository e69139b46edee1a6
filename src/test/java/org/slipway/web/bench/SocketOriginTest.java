package org.slipway.web.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SocketOriginTest {
    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, localhost:8080",
        "https://slipway.example, slipway.example",
        "http://LOCALHOST:8080, localhost:8080"
    })
    void thePortalsOwnPageMayOpenASocket(String origin, String host) {
        assertThat(SocketOrigin.isOurs(origin, host)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "http://evil.example, localhost:8080",
        "http://localhost:9090, localhost:8080",
        "http://localhost:8080.evil.example, localhost:8080",
        "http://localhost:8080@evil.example, localhost:8080",
        "file://localhost:8080, localhost:8080",
        "null, localhost:8080",
        "'http://[', localhost:8080"
    })
    void aForeignPageMayNot(String origin, String host) {
        assertThat(SocketOrigin.isOurs(origin, host)).isFalse();
    }

    @Test
    void aPageWithoutAnOriginMayNot() {
        assertThat(SocketOrigin.isOurs(null, "localhost:8080")).isFalse();
    }
}
