package org.slipway.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.compute.container.Bench;
import org.slipway.compute.container.BenchClosed;
import org.slipway.compute.container.BenchOpened;
import org.slipway.engine.EngineHost;
import org.slipway.engine.FakeEngine;
import org.slipway.engine.FolderMount;

class DoorsTest {
    private final FakeEngine engine = FakeEngines.withCourseImages();
    private final TestDatabase database = new TestDatabase();
    private final TestTime time = new TestTime();
    private LabRig rig = new LabRig(engine, database, time);
    private long learner;

    @BeforeEach
    void register() {
        learner = database.account();
    }

    @AfterEach
    void close() {
        rig.close();
        database.close();
    }

    private Path folder(String session) {
        return rig.data.resolve("doors").resolve(session);
    }

    private Optional<FolderMount> seen(String session) {
        return engine.sandbox("slw-" + session + "-workspace").spec().folder();
    }

    @Test
    void aWorkspaceSeesTheFolderOfItsSessionAndNobodyElseGetsThere() throws Exception {
        BenchSession session = rig.started(learner, "first-container");
        assertThat(seen(session.id())).contains(new FolderMount(folder(session.id()), "/run/slipway"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder(session.id()))))
                .isEqualTo("rwx--x--x");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(rig.data.resolve("doors"))))
                .isEqualTo("rwx------");
    }

    @Test
    void aBenchIsToldToBeOpenBeforeItsWorkspaceRuns() {
        engine.behaviour()
                .whenStarted(sandbox -> assertThat(rig.opened)
                        .as("told before %s", sandbox.spec().name())
                        .isNotEmpty());
        BenchSession session = rig.started(learner, "first-container");
        assertThat(rig.opened).containsExactly(new BenchOpened(session.bench(), folder(session.id())));
    }

    @Test
    void aSpareHasItsDoorBeforeAnybodyStarts() {
        rig.sessions.prepare(learner, "first-container");
        LabRig.until(() -> !rig.opened.isEmpty());
        BenchSession session = rig.started(learner, "first-container");
        assertThat(rig.opened).extracting(BenchOpened::bench).containsExactly(session.bench());
    }

    @Test
    void anEndedSessionShutsItsDoorAndLeavesNoFolder() {
        BenchSession session = rig.started(learner, "first-container");
        rig.sessions.stop(learner);
        LabRig.until(() -> !Files.exists(folder(session.id())));
        assertThat(rig.closed).containsExactly(new BenchClosed(session.id()));
        assertThat(engine.sandboxes(Map.of())).isEmpty();
    }

    @Test
    void theDoorStaysOpenWhileTheBenchIsReset() {
        BenchSession session = rig.started(learner, "first-container");
        rig.sessions.reset(learner);
        rig.running(learner);
        assertThat(rig.closed).isEmpty();
        assertThat(rig.opened).hasSize(1);
        assertThat(seen(session.id())).isPresent();
    }

    @Test
    void afterARestartTheDoorsOfRunningSessionsOpenAgain() {
        BenchSession session = rig.started(learner, "first-container");
        rig.close();
        rig = new LabRig(engine, database, time);
        rig.running(learner);
        assertThat(rig.opened).containsExactly(new BenchOpened(session.bench(), folder(session.id())));
    }

    @Test
    void aDoorThatAPortalBeforeThisOneLeftBehindIsShut() throws Exception {
        rig.doors.begin(this);
        Files.createDirectory(folder("00112233445566ff"));
        Files.createFile(folder("00112233445566ff").resolve("docker.sock"));
        engine.withImage("slw/00112233445566ff/named/web:1").withImage("slw/00112233445566ee/named/web:1");
        rig.reconcile();
        assertThat(folder("00112233445566ff")).exists();
        time.pass(java.time.Duration.ofSeconds(10));
        rig.reconcile();
        assertThat(folder("00112233445566ff")).doesNotExist();
        assertThat(engine.image("slw/00112233445566ff/named/web:1"))
                .as("built behind it")
                .isEmpty();
        assertThat(engine.image("slw/00112233445566ee/named/web:1"))
                .as("another portal's")
                .isPresent();
    }

    @Test
    void anEngineOnAnotherMachineGetsNoDoor() {
        engine.on(new EngineHost(false, "systemd", 2));
        BenchSession session = rig.started(learner, "first-container");
        assertThat(seen(session.id())).isEmpty();
        assertThat(rig.opened).isEmpty();
    }

    @Test
    void aListenerThatFailsIsAskedAgain() {
        boolean[] failed = {false};
        Doors doors = new Doors(
                rig.data,
                engine,
                opened -> {
                    if (!failed[0]) {
                        failed[0] = true;
                        throw new IllegalStateException("no socket");
                    }
                    rig.opened.add(opened);
                },
                rig.closed::add);
        Bench bench = new Bench(learner, "00112233445566aa", "network");
        assertThatThrownBy(() -> doors.open(bench)).hasMessage("no socket");
        doors.open(bench);
        assertThat(rig.opened).hasSize(1);
    }

    @Test
    void aDataFolderTooDeepForASocketIsToldAtTheStart() {
        Path deep = Path.of("/" + "x".repeat(80));
        Doors doors = new Doors(deep, engine, rig.opened::add, rig.closed::add);
        assertThatThrownBy(() -> doors.begin(this))
                .hasMessageContaining("too long by 9 bytes")
                .hasMessageContaining("SLIPWAY_DATA");
    }
}
