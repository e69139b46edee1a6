package org.slipway.lab.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.course.ShippedCourse;
import org.slipway.engine.docker.RealEngine;
import org.slipway.lab.BenchSession;
import org.slipway.lab.LabRig;
import org.slipway.lab.NewLab;
import org.slipway.lab.TestDatabase;
import org.slipway.lab.TestTime;
import org.slipway.lab.grading.TrialGraders;
import org.slipway.lab.rehearsal.RehearsalResult.Proven;

/** Scripts in a real workspace, run as the portal runs them. */
class WorkspaceScriptsIT {
    @TempDir
    private Path labs;

    private RealEngine engine;
    private TestDatabase database;
    private LabRig rig;
    private WorkspaceScripts scripts;

    @BeforeEach
    void open() throws IOException {
        NewLab.into(labs);
        engine = new RealEngine();
        database = new TestDatabase();
        rig = new LabRig(engine.engine(), database, new TestTime(), labs);
        scripts = new WorkspaceScripts(rig.sessions, engine.engine());
    }

    @AfterEach
    void close() {
        rig.close();
        database.close();
        engine.close();
    }

    @Test
    void aScriptRunsAsTheLearnerAndEndsAtTheFirstCommandThatFails() {
        BenchSession session = rig.started(database.account(), "new-lab");
        assertThat(scripts.run(
                        session,
                        "solve/a.sh",
                        "#!/bin/bash\ntest \"$(id -un)\" = learner\ntest \"$HOME\" = /home/learner\n"))
                .isEqualTo(ScriptEnd.WELL);
        assertThat(scripts.run(session, "solve/b.sh", "true\ntouch a\ncat missing\ntouch b\n"))
                .isEqualTo(ScriptEnd.failed(3, "exit code 1, cat: missing: No such file or directory"));
        assertThat(scripts.run(session, "solve/c.sh", "test -e a\ntest ! -e b\nfalse | true\n")
                        .line())
                .isEqualTo(3);
        assertThat(scripts.run(session, "solve/d.sh", "true\n\necho $nobody\n"))
                .isEqualTo(ScriptEnd.failed(3, "exit code 1, solve/d.sh: line 3: nobody: unbound variable"));
        assertThat(scripts.run(session, "solve/e.sh", "true\nif then\n").line()).isEqualTo(2);
        assertThat(scripts.run(session, "solve/f.sh", "echo answer code: 13\necho 'answer code: 137 MB '\n"))
                .extracting(end -> end.answers().get("code"))
                .isEqualTo("137 MB ");
    }

    @Test
    void whatDockerLabNewMakesPassesItsOwnTest() {
        Stage stage = new Stage(rig.sessions, TrialGraders.on(rig), rig.answers, scripts);
        RehearsalStore store = new RehearsalStore(database.entities());
        Rehearsals rehearsals = new Rehearsals(
                rig.labs, ShippedCourse.courses(), stage, store, rig.background(), Clock.systemUTC(), false);
        RehearsalRun run = rehearsals.begin("new-lab", database::account).orElseThrow();
        LabRig.until(Duration.ofMinutes(5), run::isOver);
        assertThat(run.from(0).result().orElseThrow())
                .as(String.join("\n", run.from(0).lines()))
                .isInstanceOf(Proven.class);
    }
}
