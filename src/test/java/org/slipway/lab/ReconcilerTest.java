package org.slipway.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.engine.FakeEngine;
import org.slipway.engine.Limits;
import org.slipway.engine.NetworkSpec;
import org.slipway.engine.Profile;
import org.slipway.engine.SandboxSpec;

class ReconcilerTest {
    private static final String LAB = "first-container";

    private final FakeEngine engine = FakeEngines.withCourseImages();
    private final TestDatabase database = new TestDatabase();
    private final TestTime time = new TestTime();
    private final LabRig rig = new LabRig(engine, database, time);
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

    private void orphan(String session) {
        Map<String, String> labels =
                Map.of("slipway.session", session, "slipway.owner", "7", "slipway.role", "workspace");
        String network = engine.createNetwork(new NetworkSpec("slw-" + session, "slw0", labels));
        engine.launch(new SandboxSpec(
                "slw-" + session + "-workspace",
                "slipway/workspace:latest",
                Profile.WORKSPACE,
                new Limits(1, 1, 1),
                List.of(),
                Map.of(),
                labels,
                Optional.of(network),
                List.of(),
                Optional.empty()));
    }

    private void rounds(int count) {
        for (int i = 0; i < count; i++) {
            rig.reconcile();
            time.pass(Duration.ofSeconds(5));
        }
    }

    @Test
    void whatBelongsToNoSessionIsGoneWithinThirtySeconds() {
        orphan("feedfeedfeedfeed");
        rounds(5);
        assertThat(engine.sandboxes(Map.of())).isEmpty();
        assertThat(engine.networks(Map.of())).isEmpty();
    }

    @Test
    void whatIsNewIsLeftAWhile() {
        orphan("feedfeedfeedfeed");
        rounds(2);
        assertThat(engine.sandboxes(Map.of())).hasSize(1);
    }

    @Test
    void runningSessionsAndSparesAreNoOrphans() {
        rig.started(learner, LAB);
        rig.sessions.prepare(database.account(), LAB);
        LabRig.until(() -> engine.sandboxes(Map.of()).size() == 2);
        rounds(6);
        assertThat(engine.sandboxes(Map.of())).hasSize(2);
    }

    @Test
    void onAnEngineErrorNothingIsRemoved() {
        orphan("feedfeedfeedfeed");
        rounds(2);
        engine.faults().down("The container engine is stopped.");
        rounds(6);
        engine.faults().recover();
        assertThat(engine.sandboxes(Map.of())).hasSize(1);
    }

    @Test
    void aSessionIsBrokenWhileTheEngineIsDownAndRunsAgainAfterwards() {
        BenchSession before = rig.started(learner, LAB);
        String workspace = rig.sessions.workspace(learner).orElseThrow();
        engine.faults().down("The container engine is stopped.");
        rig.reconcile();
        assertThat(rig.sessions.current(learner).orElseThrow().state())
                .isEqualTo(new SessionState.Broken("The container engine is stopped."));
        engine.faults().recover();
        rig.reconcile();
        BenchSession after = rig.running(learner);
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(rig.sessions.workspace(learner)).contains(workspace);
    }

    @Test
    void anEngineThatListsNothingDoesNotMakeWorkspacesLost() {
        rig.started(learner, LAB);
        String workspace = rig.sessions.workspace(learner).orElseThrow();
        LabRig forgetful = rig;
        assertThat(forgetful.engine.inspect(workspace)).isPresent();
        new Reconcilers(forgetful).withEmptyLists().tick();
        assertThat(rig.sessions.workspace(learner)).contains(workspace);
        assertThat(rig.sessions.current(learner).orElseThrow().isRunning()).isTrue();
    }

    @Test
    void aWorkspaceThatDiedIsMadeAnew() {
        BenchSession session = rig.started(learner, LAB);
        String workspace = rig.sessions.workspace(learner).orElseThrow();
        engine.sandbox(workspace).exit(137);
        rig.reconcile();
        LabRig.until(() -> rig.sessions
                .workspace(learner)
                .filter(id -> !id.equals(workspace))
                .isPresent());
        assertThat(rig.running(learner).id()).isEqualTo(session.id());
        assertThat(engine.sandboxes(Map.of())).hasSize(1);
    }

    @Test
    void aTeardownThatFailsIsFinishedLater() {
        rig.started(learner, LAB);
        engine.faults().breakNext();
        rig.sessions.stop(learner);
        rounds(5);
        LabRig.until(() -> engine.sandboxes(Map.of()).isEmpty()
                && engine.networks(Map.of()).isEmpty());
    }
}
