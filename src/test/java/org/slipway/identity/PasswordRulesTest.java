package org.slipway.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private static final AccountName ADA = AccountName.typed("Ada Lovelace");

    @ParameterizedTest
    @ValueSource(strings = {"correct horse", "nine lives!", "密码密码一二三四五六七", "a b c d e f g"})
    void lengthIsEnough(String password) {
        assertThatCode(() -> PasswordRules.check(password, ADA)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "123456789"})
    void lessThanTenCharactersAreTooFew(String password) {
        assertThatThrownBy(() -> PasswordRules.check(password, ADA)).hasMessageContaining("at least 10");
    }

    @Test
    void twoHundredCharactersAreTheMost() {
        assertThatCode(() -> PasswordRules.check("abcd".repeat(50), ADA)).doesNotThrowAnyException();
        assertThatThrownBy(() -> PasswordRules.check("abcd".repeat(50) + "e", ADA))
                .hasMessageContaining("at most 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada Lovelace", "ada lovelace", "AdaLovelace", " ada lovelace "})
    void theNameIsNoPassword(String password) {
        assertThatThrownBy(() -> PasswordRules.check(password, ADA)).hasMessageContaining("not your name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Password123", "1234567890", "qwertyuiop", "aaaaaaaaaaaaaa", "abababababab"})
    void whatEverybodyTriesFirstIsRefused(String password) {
        assertThatThrownBy(() -> PasswordRules.check(password, ADA)).hasMessageContaining("first that anyone tries");
    }
}
