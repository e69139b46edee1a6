package org.slipway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class TokenTest {
    @Test
    void aTokenHas256RandomBits() {
        assertThat(Base64.getUrlDecoder().decode(Token.fresh().text())).hasSize(32);
        assertThat(Token.fresh()).isNotEqualTo(Token.fresh());
    }

    @Test
    void onlyTheHashIsFitToBeStored() {
        assertThat(new Token("abc").hash())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void aTokenDoesNotShowItselfInALog() {
        Token token = Token.fresh();
        assertThat(token.toString()).doesNotContain(token.text());
    }
}
