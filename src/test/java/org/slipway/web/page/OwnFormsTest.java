package org.slipway.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnFormsTest {
    @Test
    void aNumberThatThePortalGaveOutIsOurs() {
        assertThat(OwnForms.isOurs("-9148106711594015041:-5302366059993678925")).isTrue();
        assertThat(OwnForms.isOurs("12:7")).isTrue();
    }

    @Test
    void aLinkIsNoForm() {
        assertThat(OwnForms.mayPass("GET", null)).isTrue();
        assertThat(OwnForms.mayPass("GET", "stateless")).isFalse();
        assertThat(OwnForms.mayPass("GET", "12:7")).isFalse();
        assertThat(OwnForms.mayPass("HEAD", "stateless")).isFalse();
        assertThat(OwnForms.mayPass("POST", "12:7")).isTrue();
        assertThat(OwnForms.mayPass("POST", null)).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "stateless", "rO0ABXNyABFqYXZh", "12", "12:", ":7", "12:7:9", " 12:7", "12:7\n"})
    void nothingElseIs(String viewState) {
        assertThat(OwnForms.isOurs(viewState)).isFalse();
    }
}
