package org.slipway.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.compute.container.LaunchRequest;
import org.slipway.engine.Engine;
import org.slipway.engine.EngineUnavailable;
import org.slipway.engine.FakeEngine;
import org.slipway.engine.FakeSandbox;
import org.slipway.engine.SandboxDetail;
import org.slipway.engine.SandboxInfo.State;
import org.slipway.engine.VolumeInfo;

class DiskWatchTest {
    private static final int QUOTA_MEGABYTES = 100;
    private static final long QUOTA = QUOTA_MEGABYTES * 1024L * 1024;

    private final FakeEngine engine = FakeEngines.withCourseImages();
    private final TestDatabase database = new TestDatabase();
    private final LabRig rig = new LabRig(engine, database, new TestTime());
    private long learner;
    private BenchSession session;

    @BeforeEach
    void start() {
        learner = database.account();
        session = rig.started(learner, "first-container");
    }

    @AfterEach
    void close() {
        rig.close();
        database.close();
    }

    private FakeSandbox container(String name) {
        return engine.sandbox(rig.containers
                .launch(session.bench(), new LaunchRequest(name, "nginx", "", Map.of(), Optional.empty(), 64))
                .id());
    }

    private FakeSandbox workspace() {
        return engine.sandbox(rig.sessions.workspace(learner).orElseThrow());
    }

    private State state(FakeSandbox sandbox) {
        return engine.inspect(sandbox.id()).orElseThrow().state();
    }

    private void look() {
        lookOn(engine);
    }

    private void lookOn(Engine asked) {
        rig.diskWatchOn(asked, QUOTA_MEGABYTES).tick();
    }

    @Test
    void aContainerThatWritesOverItsQuotaIsStopped() {
        FakeSandbox greedy = container("greedy");
        FakeSandbox modest = container("modest");
        greedy.write(QUOTA + 1);
        look();
        assertThat(state(greedy)).isEqualTo(State.EXITED);
        assertThat(state(modest)).isEqualTo(State.RUNNING);
        assertThat(rig.sessions.current(learner).orElseThrow().isRunning()).isTrue();
    }

    @Test
    void whatIsBelowTheQuotaGoesOn() {
        FakeSandbox full = container("full");
        FakeSandbox workspace = workspace();
        full.write(QUOTA - engine.written(workspace.id(), QUOTA).orElseThrow());
        look();
        assertThat(state(full)).isEqualTo(State.RUNNING);
        assertThat(state(workspace)).isEqualTo(State.RUNNING);
        assertThat(rig.sessions.current(learner).orElseThrow().isRunning()).isTrue();
    }

    @Test
    void aWorkspaceThatWritesOverItsQuotaEndsItsSessionAndTheLearnerIsToldWhy() {
        workspace().write(QUOTA + 1);
        look();
        assertThat(rig.sessions.current(learner).orElseThrow().state())
                .isEqualTo(new SessionState.Ended(
                        "The workspace wrote more than 100 MB to its disk, which is the limit."));
        LabRig.until(() -> engine.sandboxes(Map.of()).isEmpty());
    }

    @Test
    void aWorkspaceThatFillsTheQuotaAloneGoesOn() {
        FakeSandbox workspace = workspace();
        workspace.write(QUOTA - engine.written(workspace.id(), QUOTA).orElseThrow());
        look();
        assertThat(rig.sessions.current(learner).orElseThrow().isRunning()).isTrue();
    }

    @Test
    void containersThatAreOverTheQuotaTogetherLoseTheOneThatGrewSinceTheLastLook() {
        DiskWatch watch = rig.diskWatchOn(engine, QUOTA_MEGABYTES);
        FakeSandbox old = container("old");
        FakeSandbox growing = container("growing");
        old.write(QUOTA / 2);
        watch.tick();
        growing.write(QUOTA / 2 + 1);
        watch.tick();
        assertThat(state(old)).isEqualTo(State.RUNNING);
        assertThat(state(growing)).isEqualTo(State.EXITED);
        assertThat(rig.sessions.current(learner).orElseThrow().isRunning()).isTrue();
    }

    @Test
    void aContainerThatFillsAVolumeIsStopped() {
        FakeSandbox filler = container("filler");
        FakeSandbox other = container("other");
        mount(filler, "data", false);
        mount(other, "data", true);
        engine.details().store("data", QUOTA + 1);
        look();
        assertThat(state(filler)).isEqualTo(State.EXITED);
        assertThat(state(other)).isEqualTo(State.RUNNING);
    }

    private void mount(FakeSandbox sandbox, String volume, boolean readOnly) {
        if (engine.volumes(Map.of()).isEmpty()) {
            engine.details().volume(new VolumeInfo(volume, BenchLabels.session(session.id())));
        }
        engine.details()
                .change(
                        sandbox.spec().name(),
                        is -> new SandboxDetail(
                                is.id(),
                                is.imageId(),
                                is.env(),
                                is.command(),
                                is.user(),
                                is.hostname(),
                                is.memoryBytes(),
                                is.cpus(),
                                is.networks(),
                                List.of(new SandboxDetail.Mount(volume, "/data", readOnly)),
                                is.restarts(),
                                is.health(),
                                is.labels()));
    }

    @Test
    void theLearnerIsToldWhyAContainerWasStoppedUntilItIsStartedAgain() {
        FakeSandbox greedy = container("greedy");
        greedy.write(QUOTA + 1);
        assertThat(why("greedy")).isEmpty();
        look();
        assertThat(why("greedy")).contains("Stopped: over the disk quota of 100 MB");
        rig.containers.start(session.bench(), "greedy");
        greedy.exit(0);
        assertThat(why("greedy")).isEmpty();
    }

    private Optional<String> why(String name) {
        return rig.containers.find(session.bench(), name).flatMap(rig.stops::why);
    }

    @Test
    void anEngineErrorStopsNothing() {
        FakeSandbox greedy = container("greedy");
        greedy.write(QUOTA + 1);
        workspace().write(QUOTA + 1);
        lookOn(failing("sandboxes", ""));
        lookOn(failing("written", ""));
        engine.faults().down("The container engine is stopped.");
        look();
        engine.faults().recover();
        assertThat(state(greedy)).isEqualTo(State.RUNNING);
        assertThat(rig.sessions.current(learner).orElseThrow().isRunning()).isTrue();
    }

    @Test
    void anErrorOverOneContainerDoesNotHideAnother() {
        FakeSandbox unseen = container("unseen");
        FakeSandbox greedy = container("greedy");
        greedy.write(QUOTA + 1);
        lookOn(failing("written", unseen.id()));
        assertThat(state(unseen)).isEqualTo(State.RUNNING);
        assertThat(state(greedy)).isEqualTo(State.EXITED);
    }

    @Test
    void aQuotaThatNothingCouldKeepIsRefused() {
        assertThatThrownBy(() -> rig.diskWatchOn(engine, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("slipway.bench.disk.megabytes is 0");
    }

    /** The engine, but for calls of this name on this container (blank: on any). */
    private Engine failing(String call, String container) {
        return (Engine) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Engine.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals(call) && (container.isEmpty() || container.equals(arguments[0]))) {
                        throw new EngineUnavailable("The engine did not answer.");
                    }
                    try {
                        return method.invoke(engine, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
