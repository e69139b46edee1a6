package org.slipway.web.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodeWordsTest {
    @Test
    void ticksBecomeCode() {
        assertThat(CodeWords.html("`web` runs from `nginx`"))
                .isEqualTo("<code>web</code> runs from <code>nginx</code>");
    }

    @Test
    void whatAContainerWroteStaysText() {
        assertThat(CodeWords.html("`<img src=x onerror=\"1\">` & more"))
                .isEqualTo("<code>&lt;img src=x onerror=&quot;1&quot;&gt;</code> &amp; more");
    }
}
