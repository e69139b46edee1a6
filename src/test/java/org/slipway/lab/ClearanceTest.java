package org.slipway.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.engine.FakeEngine;
import org.slipway.engine.NetworkInfo;
import org.slipway.engine.NetworkSpec;
import org.slipway.engine.VolumeInfo;

/** What a learner has made with the docker command, when the bench is ended, made anew, or lost. */
class ClearanceTest {
    private final FakeEngine engine = FakeEngines.withCourseImages();
    private final TestDatabase database = new TestDatabase();
    private final TestTime time = new TestTime();
    private final LabRig rig = new LabRig(engine, database, time);
    private BenchSession session;

    @BeforeEach
    void aBenchWithANetworkAVolumeAndAnImage() {
        session = rig.started(database.account(), "first-container");
        Map<String, String> labels = Map.of("slipway.session", session.id(), "slipway.role", "network");
        engine.createNetwork(new NetworkSpec(session.bench().engineName("back"), "slwback", labels));
        engine.details().volume(new VolumeInfo(session.bench().engineName("data"), labels));
        engine.withImage("slw/" + session.id() + "/named/app:latest");
        engine.withImage("slw/0123456789abcdef/named/app:latest");
    }

    @AfterEach
    void close() {
        rig.close();
        database.close();
    }

    @Test
    void stoppingTakesItAllAwayAndNothingOfAnotherSession() {
        rig.sessions.stop(session.accountId());
        rig.until(() ->
                engine.networks(Map.of()).isEmpty() && engine.volumes(Map.of()).isEmpty());

        rig.until(
                () -> engine.image("slw/" + session.id() + "/named/app:latest").isEmpty());
        assertThat(engine.image("slw/0123456789abcdef/named/app:latest")).isPresent();
    }

    @Test
    void resettingTakesItAwayAndKeepsTheBenchsOwnNetwork() {
        rig.sessions.reset(session.accountId());
        rig.until(() -> engine.volumes(Map.of()).isEmpty());

        rig.until(() -> engine.networks(Map.of()).stream()
                .map(NetworkInfo::name)
                .toList()
                .equals(List.of("slw-" + session.id())));
        rig.until(
                () -> engine.image("slw/" + session.id() + "/named/app:latest").isEmpty());
    }

    @Test
    void aWorkspaceMadeAnewJoinsTheLearnersNetworksAgain() {
        String lost = engine.sandbox(session.bench().workspace()).id();
        engine.remove(lost);
        rig.reconciler.tick();
        rig.until(() -> engine.sandboxes(Map.of()).size() == 1);

        String back = engine.networks(Map.of()).stream()
                .filter(network -> network.name().endsWith("-back"))
                .map(NetworkInfo::id)
                .findFirst()
                .orElseThrow();
        rig.until(() ->
                engine.members(back).contains(engine.sandboxes(Map.of()).get(0).id()));
    }
}
