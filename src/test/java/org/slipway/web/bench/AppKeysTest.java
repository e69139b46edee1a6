package org.slipway.web.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AppKeysTest {
    private final AppKeys keys = new AppKeys();

    @Test
    void aKeySpeaksForItsOwnerFromTheOwnersAddress() {
        keys.opened("k", 7, "127.0.0.1");

        assertThat(keys.owner("k", "127.0.0.1")).hasValue(7);
    }

    @Test
    void aLeakedKeyIsOfNoUseElsewhere() {
        keys.opened("k", 7, "127.0.0.1");

        assertThat(keys.owner("k", "192.0.2.9")).isEmpty();
    }

    @Test
    void aKeyThatNobodyOpenedSpeaksForNobody() {
        assertThat(keys.owner("k", "127.0.0.1")).isEmpty();
    }
}
