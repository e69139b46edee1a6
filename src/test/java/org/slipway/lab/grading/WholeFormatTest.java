package org.slipway.lab.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.engine.ExecResult;
import org.slipway.engine.FakeEngine;
import org.slipway.lab.BenchSession;
import org.slipway.lab.FakeEngines;
import org.slipway.lab.LabFolderOf;
import org.slipway.lab.LabRig;
import org.slipway.lab.TestDatabase;
import org.slipway.lab.TestTime;

/** From the file to the score, with what a session remembers. */
class WholeFormatTest {
    private static final String LAB = "whole";
    private static final String STEPS = """
              - id: one
                page: page.md
                solve: solve.sh
                checks:
                  - {id: up, points: 3, latch: true, container: {name: web, state: running}}
                  - {id: extra, points: 2, bonus: true, hidden: true, container: {name: extra}}
                  - {id: port, points: 1, answer: {question: "Which port?", kind: number, equals: "{{port}}"}}
              - id: two
                page: page.md
                seed: break.sh
                solve: solve.sh
                checks:
                  - {id: mended, points: 4, container: {name: job}}
            """;

    @TempDir
    private Path folder;

    private final FakeEngine engine = FakeEngines.withCourseImages();
    private final TestDatabase database = new TestDatabase();
    private LabRig rig;
    private GradingRig grading;
    private BenchSession session;

    @BeforeEach
    void start() {
        LabFolderOf.write(folder, LAB, STEPS, Map.of("break.sh", "docker run --name job"));
        rig = new LabRig(engine, database, new TestTime(), folder);
        grading = new GradingRig(rig);
        session = rig.started(database.account(), LAB);
    }

    @AfterEach
    void close() {
        rig.close();
        database.close();
    }

    private void launch(String name) {
        rig.containers.launch(session.bench(), Requests.of(name, "nginx"));
    }

    private Outcome.Graded judged() {
        return (Outcome.Graded)
                grading.judge.judge(rig.sessions.current(session.accountId()).orElseThrow());
    }

    private List<String> seeds() {
        return engine.behaviour().asked().stream()
                .filter(spec -> spec.command().contains("seed"))
                .map(spec -> spec.command().get(spec.command().size() - 2))
                .toList();
    }

    @Test
    void bonusPointsAreCountedApart() {
        launch("extra");
        Attempt attempt = grading.grader.check(session.accountId());
        Outcome.Graded graded = (Outcome.Graded) attempt.outcome();
        assertThat(graded.points()).isZero();
        assertThat(graded.of()).isEqualTo(8);
        assertThat(graded.bonus()).isEqualTo(2);
        assertThat(grading.grader.latest(session.accountId(), LAB)).contains(attempt);
    }

    @Test
    void anAnswerCountsAsItIsKeptWhenItIsChecked() {
        assertThat(judged().points()).isZero();
        rig.answers.save(session.accountId(), "port", session.parameters().getOrDefault("port", ""));
        assertThat(judged().points()).isEqualTo(1);
    }

    @Test
    void aLatchedCheckStaysPassedAcrossARestartAndAReset() {
        launch("web");
        assertThat(judged().points()).isEqualTo(3);
        rig.close();
        rig = new LabRig(engine, database, new TestTime(), folder);
        grading = new GradingRig(rig);
        rig.running(session.accountId());
        rig.sessions.reset(session.accountId());
        rig.running(session.accountId());
        assertThat(rig.containers.list(session.bench())).isEmpty();
        assertThat(judged().points()).isEqualTo(3);
    }

    @Test
    void theNextStepIsSeededByTheCheckThatPassesTheStepsBefore() {
        launch("web");
        judged();
        assertThat(seeds()).isEmpty();
        rig.answers.save(session.accountId(), "port", session.parameters().getOrDefault("port", ""));
        engine.behaviour().answer((sandbox, spec) -> {
            if (!spec.command().contains("seed")) {
                return java.util.Optional.empty();
            }
            launch("job");
            return java.util.Optional.of(new ExecResult(0, "", "", false, false));
        });
        assertThat(judged().points()).isEqualTo(8);
        assertThat(judged().points()).isEqualTo(8);
        assertThat(seeds()).containsExactly("docker run --name job");
    }

    @Test
    void anEngineThatIsDownIsNoFail() {
        launch("web");
        engine.faults().down("stopped");
        assertThat(grading.judge.judge(rig.sessions.current(session.accountId()).orElseThrow()))
                .isInstanceOf(Outcome.NotGraded.class);
    }
}
