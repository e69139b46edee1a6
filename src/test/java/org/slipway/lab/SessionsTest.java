package org.slipway.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.compute.container.LaunchRequest;
import org.slipway.engine.EngineRefused;
import org.slipway.engine.FakeEngine;
import org.slipway.engine.FakeSandbox;

class SessionsTest {
    private static final String LAB = "first-container";

    private final FakeEngine engine = FakeEngines.withCourseImages();
    private final TestDatabase database = new TestDatabase();
    private final TestTime time = new TestTime();
    private LabRig rig = new LabRig(engine, database, time);
    private long learner;

    @BeforeEach
    void account() {
        learner = database.account();
    }

    @AfterEach
    void close() {
        rig.close();
        database.close();
    }

    private BenchSession current() {
        return rig.sessions.current(learner).orElseThrow();
    }

    private void restart() {
        rig.close();
        rig = new LabRig(engine, database, time);
    }

    private void launchWeb(BenchSession session) {
        rig.containers.launch(session.bench(), new LaunchRequest("web", "nginx", "", Map.of(), Optional.empty(), 128));
    }

    private Set<String> names() {
        return engine.sandboxes(Map.of()).stream().map(one -> one.name()).collect(Collectors.toSet());
    }

    @Test
    void startMakesANetworkAndALabelledWorkspace() {
        BenchSession session = rig.started(learner, LAB);
        assertThat(session.id()).matches("[0-9a-f]{16}");
        assertThat(session.appKey()).matches("[0-9a-f]{32}");
        assertThat(engine.networks(Map.of("slipway.session", session.id(), "slipway.role", "network")))
                .hasSize(1);
        var workspace = engine.sandbox("slw-" + session.id() + "-workspace").spec();
        assertThat(workspace.labels())
                .containsEntry("slipway.owner", Long.toString(learner))
                .containsEntry("slipway.role", "workspace");
        assertThat(workspace.hostname()).contains("bench");
    }

    @Test
    void startingTheSameLabTwiceIsOneSession() {
        BenchSession first = rig.started(learner, LAB);
        assertThat(rig.sessions.start(learner, LAB).id()).isEqualTo(first.id());
        assertThat(engine.sandboxes(Map.of())).hasSize(1);
    }

    @Test
    void anotherLabIsRefusedWhileOneRuns() {
        rig.started(learner, LAB);
        assertThatExceptionOfType(SessionRefused.class)
                .isThrownBy(() -> rig.sessions.start(learner, "other"))
                .withMessageContaining("Stop it first");
    }

    @Test
    void anUnknownLabIsRefused() {
        assertThatExceptionOfType(SessionRefused.class)
                .isThrownBy(() -> rig.sessions.start(learner, "no-such-lab"))
                .withMessageContaining("no-such-lab");
    }

    @Test
    void aFullBenchIsRefusedInWords() {
        for (int i = 0; i < 3; i++) {
            rig.started(database.account(), LAB);
        }
        assertThatExceptionOfType(SessionRefused.class)
                .isThrownBy(() -> rig.sessions.start(learner, LAB))
                .withMessageContaining("All 3 benches are in use");
    }

    @Test
    void aWholeClassThatStartsAtOnceFillsTheSeatsAndNoMore() {
        List<Long> learners = Stream.generate(database::account).limit(12).toList();
        CyclicBarrier together = new CyclicBarrier(learners.size());
        List<CompletableFuture<Boolean>> starts = learners.stream()
                .map(one -> CompletableFuture.supplyAsync(
                        () -> startedWith(together, one), work -> new Thread(work).start()))
                .toList();
        assertThat(starts.stream().filter(CompletableFuture::join)).hasSize(3);
    }

    private boolean startedWith(CyclicBarrier together, long account) {
        try {
            together.await(30, TimeUnit.SECONDS);
            rig.sessions.start(account, LAB);
            return true;
        } catch (SessionRefused full) {
            return false;
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anImageThatIsMissingIsOursAndToldBeforeAnythingIsMade() {
        LabRig poor = new LabRig(new FakeEngine(), database, time);
        assertThatExceptionOfType(BenchUnavailable.class)
                .isThrownBy(() -> poor.sessions.start(learner, LAB))
                .withMessageContaining("workspace image");
        assertThat(poor.sessions.current(learner)).isEmpty();
        poor.close();
    }

    @Test
    void aStoppedEngineRefusesAStartAndSaysWhy() {
        engine.faults().down("The container engine is stopped.");
        assertThatExceptionOfType(BenchUnavailable.class)
                .isThrownBy(() -> rig.sessions.start(learner, LAB))
                .withMessage("The container engine is stopped.");
    }

    @Test
    void stopLeavesNothing() {
        BenchSession session = rig.started(learner, LAB);
        launchWeb(session);
        rig.sessions.stop(learner);
        assertThat(rig.sessions.current(learner)).isEmpty();
        LabRig.until(() -> engine.sandboxes(Map.of()).isEmpty()
                && engine.networks(Map.of()).isEmpty());
    }

    @Test
    void resetKeepsTheSessionAndItsParametersAndClearsTheRest() {
        BenchSession before = rig.started(learner, LAB);
        launchWeb(before);
        String workspace = rig.sessions.workspace(learner).orElseThrow();
        rig.sessions.reset(learner);
        BenchSession after = rig.running(learner);
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.parameters()).isEqualTo(before.parameters());
        assertThat(after.bench().network()).isEqualTo(before.bench().network());
        assertThat(names()).containsExactly("slw-" + before.id() + "-workspace");
        assertThat(rig.sessions.workspace(learner)).get().isNotEqualTo(workspace);
    }

    @Test
    void extendGivesFifteenMinutesThreeTimes() {
        Instant end = rig.started(learner, LAB).endsAt();
        for (int i = 1; i <= 3; i++) {
            BenchSession extended = rig.sessions.extend(learner);
            assertThat(extended.endsAt()).isEqualTo(end.plus(Duration.ofMinutes(15L * i)));
            assertThat(extended.extensionsLeft()).isEqualTo(3 - i);
        }
        assertThatExceptionOfType(SessionRefused.class).isThrownBy(() -> rig.sessions.extend(learner));
    }

    @Test
    void aSessionWhoseTimeIsOverEndsAndIsExplained() {
        rig.started(learner, LAB);
        time.pass(Duration.ofMinutes(29));
        rig.sessions.seen(learner);
        rig.reconcile();
        assertThat(current().isRunning()).isTrue();
        time.pass(Duration.ofMinutes(1));
        rig.reconcile();
        assertThat(current().state())
                .isInstanceOfSatisfying(
                        SessionState.Ended.class,
                        ended -> assertThat(ended.why()).contains("time of this session is over"));
        LabRig.until(() -> engine.sandboxes(Map.of()).isEmpty());
    }

    @Test
    void aSessionThatNobodyTouchesIsCleared() {
        rig.started(learner, LAB);
        rig.sessions.extend(learner);
        time.pass(Duration.ofMinutes(29));
        rig.reconcile();
        assertThat(current().isRunning()).isTrue();
        time.pass(Duration.ofMinutes(2));
        rig.reconcile();
        assertThat(current().state())
                .isInstanceOfSatisfying(
                        SessionState.Ended.class,
                        ended -> assertThat(ended.why()).contains("Nothing happened on this bench for 30 minutes"));
    }

    @Test
    void movingTheWallClockNeitherCutsNorStretchesTheTime() {
        BenchSession before = rig.started(learner, LAB);
        time.setWallBack(Duration.ofHours(1));
        assertThat(current().endsAt()).isEqualTo(before.endsAt().minus(Duration.ofHours(1)));
        time.setWallBack(Duration.ofHours(-3));
        rig.reconcile();
        assertThat(current().isRunning()).isTrue();
    }

    @Test
    void aRestartedPortalFindsTheWorkspaceAgain() {
        BenchSession before = rig.started(learner, LAB);
        String workspace = rig.sessions.workspace(learner).orElseThrow();
        restart();
        BenchSession after = rig.running(learner);
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.appKey()).isEqualTo(before.appKey());
        assertThat(after.parameters()).isEqualTo(before.parameters());
        assertThat(rig.sessions.workspace(learner)).contains(workspace);
    }

    @Test
    void aRestartedPortalMakesALostWorkspaceAnewAndKeepsTheLearnersContainers() {
        BenchSession before = rig.started(learner, LAB);
        launchWeb(before);
        engine.sandbox("slw-" + before.id() + "-workspace").exit(137);
        restart();
        rig.running(learner);
        assertThat(names())
                .containsExactlyInAnyOrder("slw-" + before.id() + "-workspace", "slw-" + before.id() + "-web");
    }

    @Test
    void aRunningSessionKeepsTheLabsVersionOverARestart(@TempDir Path folder) throws Exception {
        BenchSession before = rig.started(learner, LAB);
        String title = rig.sessions.lab(learner).orElseThrow().title();
        rig.close();
        rig = new LabRig(engine, database, time, folder); // the lab's files are gone
        assertThat(rig.labs.all()).isEmpty();
        assertThat(rig.sessions.lab(learner).orElseThrow().title()).isEqualTo(title);
        assertThat(current().id()).isEqualTo(before.id());
    }

    @Test
    void aWorkspaceThatCannotBeMadeIsOursAndIsTriedAgain() {
        engine.behaviour().whenStarted(new Consumer<>() {
            private boolean failed;

            @Override
            public void accept(FakeSandbox sandbox) {
                if (!failed) {
                    failed = true;
                    throw new EngineRefused(EngineRefused.Reason.OTHER, "no space left on device");
                }
            }
        });
        rig.sessions.start(learner, LAB);
        LabRig.until(() -> current().state() instanceof SessionState.Broken);
        assertThat(((SessionState.Broken) current().state()).why()).contains("no space left on device");
        rig.reconcile();
        rig.running(learner);
    }
}
