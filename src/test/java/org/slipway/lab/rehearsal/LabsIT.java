package org.slipway.lab.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.slipway.course.ShippedCourse;
import org.slipway.engine.docker.RealEngine;
import org.slipway.lab.BenchSession;
import org.slipway.lab.Lab;
import org.slipway.lab.LabRig;
import org.slipway.lab.LabScript;
import org.slipway.lab.TestDatabase;
import org.slipway.lab.TestTime;
import org.slipway.lab.grading.TrialGraders;
import org.slipway.lab.rehearsal.RehearsalResult.Proven;

/** Proves every shipped lab on real Docker: nothing for nothing, full points for the solution, and each wrong way told apart in the promised words. */
class LabsIT {
    private RealEngine engine;
    private TestDatabase database;
    private LabRig rig;

    @BeforeEach
    void open() {
        engine = new RealEngine();
        database = new TestDatabase();
        rig = new LabRig(engine.engine(), database, new TestTime());
    }

    @AfterEach
    void close() {
        rig.close();
        database.close();
        engine.close();
    }

    @TestFactory
    Stream<DynamicTest> everyShippedLabIsProven() {
        assertThat(rig.labs.all()).isNotEmpty();
        assertThat(rig.labs.entries())
                .allSatisfy(entry -> assertThat(entry.fault()).isEmpty());
        return rig.labs.all().stream().map(Lab::id).map(id -> DynamicTest.dynamicTest(id, () -> proven(id)));
    }

    private void proven(String id) {
        Stage stage = new Stage(rig.sessions, TrialGraders.on(rig), this::run);
        Rehearsals rehearsals = new Rehearsals(
                rig.labs,
                ShippedCourse.courses(),
                stage,
                new RehearsalStore(database.entities()),
                rig.background(),
                Clock.systemUTC());
        RehearsalRun run = rehearsals.begin(id, database::account).orElseThrow();
        LabRig.until(Duration.ofMinutes(15), run::isOver);
        RehearsalRun.Excerpt told = run.from(0);
        assertThat(told.result().orElseThrow())
                .as(String.join("\n", told.lines()))
                .isInstanceOf(Proven.class);
    }

    private ScriptEnd run(BenchSession session, String name, String text) {
        new LabScript(rig, session.bench()).run(text);
        return ScriptEnd.WELL;
    }
}
