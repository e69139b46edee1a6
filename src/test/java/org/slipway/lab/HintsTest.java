package org.slipway.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HintsTest {
    private static final String LAB = "first-container";

    private final TestDatabase database = new TestDatabase();
    private final LabRig rig = new LabRig(FakeEngines.withCourseImages(), database, new TestTime());
    private long learner;

    @BeforeEach
    void start() {
        learner = database.account();
    }

    @AfterEach
    void close() {
        rig.close();
        database.close();
    }

    @Test
    void aHintIsFoldedUntilItIsTaken() {
        BenchSession session = rig.started(learner, LAB);
        assertThat(rig.hints.of(learner, LAB))
                .allSatisfy(hint -> assertThat(hint.html()).isEmpty());
        HintView taken = rig.hints.take(learner, LAB, "reach", 1);
        assertThat(taken.html()).contains(session.parameters().get("port"));
        assertThat(rig.hints.of(learner, LAB)).filteredOn(HintView::taken).containsExactly(taken);
    }

    @Test
    void takingItTwiceCostsOnce() {
        rig.started(learner, LAB);
        rig.hints.take(learner, LAB, "reach", 1);
        rig.hints.take(learner, LAB, "reach", 1);
        rig.hints.take(learner, LAB, "reach", 0);
        assertThat(rig.hints.cost(learner, LAB)).isEqualTo(1);
    }

    @Test
    void hintsOpenWithTheLabOnly() {
        assertThatExceptionOfType(SessionRefused.class).isThrownBy(() -> rig.hints.take(learner, LAB, "reach", 0));
        rig.started(learner, LAB);
        assertThatExceptionOfType(SessionRefused.class).isThrownBy(() -> rig.hints.take(learner, LAB, "reach", 9));
    }
}
