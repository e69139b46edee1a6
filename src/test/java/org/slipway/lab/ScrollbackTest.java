package org.slipway.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ScrollbackTest {
    private final Scrollback scrollback = new Scrollback(10);

    private void add(String text) {
        scrollback.add(text.getBytes(StandardCharsets.UTF_8));
    }

    private String replay() {
        return new String(scrollback.replay(), StandardCharsets.UTF_8);
    }

    @Test
    void whatFitsIsKeptWhole() {
        add("abc");
        add("def");
        assertThat(replay()).isEqualTo("abcdef");
    }

    @Test
    void afterALossItStartsWithAWholeLine() {
        add("first\nsecond\nx");
        assertThat(replay()).isEqualTo("second\nx");
        add("\nlast");
        assertThat(replay()).isEqualTo("x\nlast");
    }

    @Test
    void oneChunkLargerThanTheRingLeavesItsEnd() {
        add("0123456789\nabcdef");
        assertThat(replay()).isEqualTo("abcdef");
    }

    @Test
    void clearedItIsEmpty() {
        add("0123456789abc");
        scrollback.clear();
        assertThat(replay()).isEmpty();
    }
}
