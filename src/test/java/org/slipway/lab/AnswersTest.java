package org.slipway.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswersTest {
    private static final String STEPS = """
              - id: one
                page: page.md
                solve: solve.sh
                checks:
                  - {id: why, points: 1, answer: {question: "Why?", kind: text, equals: because}}
                  - {id: up, points: 1, container: {name: web}}
            """;

    @TempDir
    private Path folder;

    private final TestDatabase database = new TestDatabase();
    private LabRig rig;
    private long learner;

    @BeforeEach
    void open() {
        LabFolderOf.write(folder, "asking", STEPS, Map.of());
        rig = new LabRig(FakeEngines.withCourseImages(), database, new TestTime(), folder);
        learner = database.account();
    }

    @AfterEach
    void close() {
        rig.close();
        database.close();
    }

    private void refused(String check, String typed, String words) {
        assertThatExceptionOfType(SessionRefused.class)
                .isThrownBy(() -> rig.answers.save(learner, check, typed))
                .withMessageContaining(words);
    }

    @Test
    void anAnswerIsKeptUntilAnotherTakesItsPlaceAndABlankOneTakesItAway() {
        BenchSession session = rig.started(learner, "asking");
        rig.answers.save(learner, "why", " so ");
        assertThat(rig.answers.of(session.id())).containsExactly(Map.entry("why", "so"));
        rig.answers.save(learner, "why", "because");
        assertThat(rig.answers.of(session.id())).containsExactly(Map.entry("why", "because"));
        rig.answers.save(learner, "why", "  ");
        assertThat(rig.answers.of(session.id())).isEmpty();
    }

    @Test
    void anAnswerBelongsToItsSession() {
        String first = rig.started(learner, "asking").id();
        rig.answers.save(learner, "why", "because");
        rig.sessions.reset(learner);
        rig.running(learner);
        assertThat(rig.answers.of(first)).as("a reset keeps it").containsKey("why");
        rig.sessions.stop(learner);
        assertThat(rig.answers.of(rig.started(learner, "asking").id())).isEmpty();
    }

    @Test
    void onlyWhatIsAskedCanBeAnswered() {
        refused("why", "because", "Start the lab first");
        rig.started(learner, "asking");
        refused("up", "because", "no such question");
        refused("other", "because", "no such question");
        refused("why", "x".repeat(401), "400 characters at most");
    }
}
