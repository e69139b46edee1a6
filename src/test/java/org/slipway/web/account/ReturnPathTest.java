package org.slipway.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"/chapter/docker", "/account?changed", "/chapter/docker?step=2&x=%20", "/instructor/", "/signing"
            })
    void pagesOfOursAreReturnedTo(String next) {
        assertThat(ReturnPath.of(next)).contains(next);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "chapter",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "/a//b",
                "/x:y",
                "/a\r\nSet-Cookie: x=y",
                "/ //evil.example",
                "/\t/evil.example",
                "/x#y"
            })
    void anythingElseIsNot(String next) {
        assertThat(ReturnPath.of(next)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/home",
                "/home.xhtml",
                "/signin",
                "/signin?next=/account",
                "/signup",
                "/signup.xhtml",
                "/signin/x"
            })
    void theDoorsThemselvesAreNoPlaceToReturnTo(String next) {
        assertThat(ReturnPath.of(next)).isEmpty();
    }

    @Test
    void nobodyNeedsAVeryLongPath() {
        assertThat(ReturnPath.of("/" + "a".repeat(600))).isEmpty();
        assertThat(ReturnPath.of(null)).isEmpty();
    }

    @Test
    void initialsStandForOneOrTwoWords() {
        assertThat(Me.initials("Ada Lovelace")).isEqualTo("AL");
        assertThat(Me.initials("grace")).isEqualTo("G");
        assertThat(Me.initials("maria.k-z")).isEqualTo("MK");
        assertThat(Me.initials("Guest 12")).isEqualTo("G1");
    }
}
