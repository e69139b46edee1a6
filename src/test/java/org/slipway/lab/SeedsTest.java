package org.slipway.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.engine.ExecResult;
import org.slipway.engine.ExecSpec;
import org.slipway.engine.FakeEngine;

class SeedsTest {
    private static final String STEPS = """
              - {id: one, page: page.md, seed: break.sh, solve: solve.sh, checks: [{id: a, points: 1, container: {name: a}}]}
              - {id: two, page: page.md, seed: later.sh, solve: solve.sh, checks: [{id: b, points: 1, container: {name: b}}]}
            """;

    @TempDir
    private Path folder;

    private final FakeEngine engine = FakeEngines.withCourseImages();
    private final TestDatabase database = new TestDatabase();
    private LabRig rig;
    private long learner;

    @BeforeEach
    void open() {
        LabFolderOf.write(folder, "broken", STEPS, Map.of("break.sh", "seed one on {{port}}", "later.sh", "seed two"));
        rig = new LabRig(engine, database, new TestTime(), folder);
        learner = database.account();
    }

    @AfterEach
    void close() {
        rig.close();
        database.close();
    }

    private List<ExecSpec> seeds() {
        return engine.behaviour().asked().stream()
                .filter(spec -> spec.command().contains("seed"))
                .toList();
    }

    private Optional<String> opened(BenchSession session, int step) {
        return rig.seeds.open(
                session,
                rig.sessions.workspace(learner).orElseThrow(),
                rig.sessions.lab(learner).orElseThrow().steps().get(step));
    }

    @Test
    void theFirstStepsSeedHasRunWhenTheBenchIsThere() {
        BenchSession session = rig.started(learner, "broken");
        assertThat(seeds()).hasSize(1);
        ExecSpec seed = seeds().get(0);
        assertThat(seed.command())
                .startsWith("/usr/bin/env", "-i")
                .contains("seed one on " + session.parameters().get("port"));
        assertThat(seed.user()).as("the learner").contains("1000:1000");
    }

    @Test
    void aWarmSpareIsSeededToo() {
        rig.sessions.prepare(learner, "broken");
        LabRig.until(() -> rig.spares.keep(learner));
        rig.started(learner, "broken");
        assertThat(seeds()).hasSize(1);
    }

    @Test
    void aLaterStepsSeedRunsWhenItIsOpenedAndOnceOnly() {
        BenchSession session = rig.started(learner, "broken");
        assertThat(rig.seeds.isOpen(
                        session.id(),
                        rig.sessions.lab(learner).orElseThrow().steps().get(1)))
                .isFalse();
        assertThat(opened(session, 1)).isEmpty();
        assertThat(opened(session, 1)).isEmpty();
        assertThat(seeds()).hasSize(2);
    }

    @Test
    void aRestartOfThePortalSeedsNothingAgain() {
        rig.started(learner, "broken");
        rig.close();
        rig = new LabRig(engine, database, new TestTime(), folder);
        BenchSession session = rig.running(learner);
        assertThat(opened(session, 0)).isEmpty();
        assertThat(seeds()).hasSize(1);
    }

    @Test
    void aResetSeedsTheFirstStepAnew() {
        BenchSession session = rig.started(learner, "broken");
        opened(session, 1);
        rig.sessions.reset(learner);
        rig.running(learner);
        assertThat(seeds()).hasSize(3);
        assertThat(rig.seeds.isOpen(
                        session.id(),
                        rig.sessions.lab(learner).orElseThrow().steps().get(1)))
                .isFalse();
    }

    @Test
    void aSeedThatFailsIsToldAndTriedAgain() {
        engine.behaviour()
                .answer(
                        spec -> spec.command().contains("seed"),
                        new ExecResult(1, "", "no such image\n", false, false));
        BenchSession session = rig.started(learner, "broken");
        assertThat(opened(session, 0)).contains("its seed ended with exit code 1: no such image.");
        engine.behaviour().answer(spec -> spec.command().contains("seed"), new ExecResult(0, "", "", false, false));
        assertThat(opened(session, 0)).isEmpty();
    }
}
