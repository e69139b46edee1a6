package org.slipway.web.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.slipway.lab.grading.Outcome;

class CheckPanelTest {
    @Test
    void theResultIsReadOutInPoints() {
        assertThat(CheckPanel.words(new Outcome.Graded(7, 10, 0, List.of()))).isEqualTo("7 of 10 points");
    }

    @Test
    void whatHintsCostIsSaid() {
        assertThat(CheckPanel.words(new Outcome.Graded(9, 10, 1, List.of())))
                .isEqualTo("9 of 10 points, 1 taken off for hints");
    }

    @Test
    void aFaultOfOursCostsNothing() {
        assertThat(CheckPanel.words(new Outcome.NotGraded("The engine is not answering.")))
                .isEqualTo("Not graded, and it costs you nothing: The engine is not answering.");
    }
}
