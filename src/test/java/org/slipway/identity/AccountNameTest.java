package org.slipway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountNameTest {
    @Test
    void aNameIsTrimmedAndItsSpacesAreSingle() {
        assertThat(AccountName.wanted("  Ada   Lovelace ").text()).isEqualTo("Ada Lovelace");
    }

    @Test
    void namesThatLookTheSameAreTheSame() {
        assertThat(AccountName.wanted("\uFF21da").key())
                .isEqualTo(AccountName.wanted("ADA").key());
        assertThat(AccountName.wanted("Rene\u0301").key())
                .isEqualTo(AccountName.wanted("REN\u00c9").key());
        assertThat(AccountName.wanted("Straße").key())
                .isEqualTo(AccountName.wanted("STRASSE").key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada", "Łukasz K.", "李小龙", "नमिता", "x_1-2.3", "0123456789012345678901234567890123456789"})
    void lettersOfAllScriptsAreWelcome(String name) {
        assertThat(AccountName.wanted(name).text()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ab",
                " a ",
                "01234567890123456789012345678901234567890",
                ".ada",
                "ada<b>",
                "ada\u0000x",
                "ada\u202Exyz",
                "a@b.c",
                "ada\u200Bx"
            })
    void whatIsTooShortTooLongOrHasOtherSignsIsRefused(String name) {
        assertThatThrownBy(() -> AccountName.wanted(name))
                .isInstanceOfSatisfying(
                        AccountRefused.class,
                        refused -> assertThat(refused.field()).isEqualTo("name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"instructor", "Instructor", "ADMIN", "Guest 12", "guest"})
    void aNameThatWouldPassForSomebodyElseIsReserved(String name) {
        assertThatThrownBy(() -> AccountName.wanted(name)).hasMessageContaining("reserved");
    }

    @Test
    void aMegabyteIsTooLongAndIsNotWorkedThrough() {
        assertThatThrownBy(() -> AccountName.wanted("a".repeat(1 << 20))).hasMessage("Use 3 to 40 characters.");
        assertThat(AccountName.typed("a".repeat(1 << 20)).text()).hasSize(200);
    }

    @Test
    void whatIsLoggedIsOneShortLine() {
        assertThat(LogText.of("ada\nsigned-in account=1\u001b[31m\"")).isEqualTo("ada?signed-in account=1?[31m?");
        assertThat(LogText.of("a".repeat(1 << 20))).hasSize(61);
    }
}
