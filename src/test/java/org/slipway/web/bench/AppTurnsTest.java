package org.slipway.web.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AppTurnsTest {
    private final AppTurns turns = new AppTurns();

    private void fill() {
        for (int i = 0; i < AppTurns.MOST; i++) {
            assertThat(turns.enter("mine")).isTrue();
        }
    }

    @Test
    void oneMoreThanMayBeIsTurnedAway() {
        fill();
        assertThat(turns.enter("mine")).isFalse();
        assertThat(turns.enter("another")).isTrue();
    }

    @Test
    void whoLeavesMakesRoomForOne() {
        fill();
        turns.leave("mine");
        assertThat(turns.enter("mine")).isTrue();
        assertThat(turns.enter("mine")).isFalse();
    }
}
