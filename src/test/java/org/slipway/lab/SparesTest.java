package org.slipway.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slipway.engine.FakeEngine;

class SparesTest {
    private static final String LAB = "first-container";

    private final FakeEngine engine = FakeEngines.withCourseImages();
    private final TestDatabase database = new TestDatabase();
    private final TestTime time = new TestTime();
    private final LabRig rig = new LabRig(engine, database, time);

    @AfterEach
    void close() {
        rig.close();
        database.close();
    }

    private String prepared(long account) {
        rig.sessions.prepare(account, LAB);
        LabRig.until(() -> owned(account) == 1
                && engine.sandboxes(Map.of("slipway.owner", Long.toString(account))).stream()
                        .allMatch(one -> !engine.sandbox(one.id()).terminals().isEmpty()));
        return engine.sandboxes(Map.of("slipway.owner", Long.toString(account)))
                .get(0)
                .id();
    }

    private int owned(long account) {
        return engine.sandboxes(Map.of("slipway.owner", Long.toString(account))).size();
    }

    @Test
    void aSpareMakesStartInstant() {
        long learner = database.account();
        String spare = prepared(learner);
        LabRig.until(() -> rig.sessions.start(learner, LAB).isRunning());
        assertThat(rig.sessions.workspace(learner)).contains(spare);
        assertThat(engine.sandbox(spare).terminals()).hasSize(1);
        assertThat(owned(learner)).isEqualTo(1);
    }

    @Test
    void aSpareIsNobodyElses() {
        long learner = database.account();
        String spare = prepared(learner);
        long other = database.account();
        rig.started(other, LAB);
        assertThat(rig.sessions.workspace(other)).get().isNotEqualTo(spare);
    }

    @Test
    void preparingTwiceMakesOne() {
        long learner = database.account();
        prepared(learner);
        prepared(learner);
        assertThat(owned(learner)).isEqualTo(1);
    }

    @Test
    void theOldestGoesWhenThereAreTooMany() {
        long first = database.account();
        long second = database.account();
        long third = database.account();
        prepared(first);
        prepared(second);
        time.pass(Duration.ofMinutes(1));
        prepared(third);
        LabRig.until(() -> owned(first) == 0);
        assertThat(owned(second) + owned(third)).isEqualTo(2);
        assertThat(engine.networks(Map.of("slipway.owner", Long.toString(second))))
                .hasSize(1);
    }

    @Test
    void aYoungOneIsNotTakenAwayByTheNextReader() {
        long first = database.account();
        prepared(first);
        prepared(database.account());
        rig.spares.make(database.account(), () -> {});
        assertThat(rig.spares.ids()).hasSize(2);
        assertThat(rig.spares.keep(first)).isTrue();
    }

    @Test
    void aSpareThatIsClaimedWhileItIsLookedAtStays() {
        long learner = database.account();
        prepared(learner);
        AtomicReference<Berth> claimed = new AtomicReference<>();
        tidiedWith(place -> {
            claimed.set(rig.spares.claim(learner).orElseThrow());
            return true;
        });
        assertThat(claimed.get().terminal().isClosed()).isFalse();
    }

    @Test
    void nobodyWaitsForTheEngineWhileSparesAreTidied() {
        long learner = database.account();
        prepared(learner);
        tidiedWith(place -> !CompletableFuture.supplyAsync(() -> rig.spares.keep(learner))
                .orTimeout(30, TimeUnit.SECONDS)
                .join());
        assertThat(rig.spares.keep(learner)).isTrue();
    }

    /** Tidies once the spare's place is there to be looked at. */
    private void tidiedWith(Predicate<Place> lost) {
        AtomicBoolean looked = new AtomicBoolean();
        LabRig.until(() -> {
            rig.spares.tidy(place -> {
                looked.set(true);
                return lost.test(place);
            });
            return looked.get();
        });
    }

    @Test
    void anUnusedOneGoesAfterFiveMinutes() {
        long learner = database.account();
        prepared(learner);
        time.pass(Duration.ofMinutes(4));
        rig.reconcile();
        assertThat(owned(learner)).isEqualTo(1);
        time.pass(Duration.ofMinutes(2));
        rig.reconcile();
        LabRig.until(() -> owned(learner) == 0
                && engine.networks(Map.of("slipway.owner", Long.toString(learner)))
                        .isEmpty());
    }

    @Test
    void nothingIsPreparedForSomeoneWhoHasABench() {
        long learner = database.account();
        rig.started(learner, LAB);
        rig.sessions.prepare(learner, LAB);
        assertThat(rig.spares.ids()).isEmpty();
    }

    @Test
    void aSpareWhoseWorkspaceIsLostIsDropped() {
        long learner = database.account();
        engine.sandbox(prepared(learner)).exit(137);
        LabRig.until(() -> {
            rig.reconcile(); // its making may be noted a moment after its terminal is there
            return rig.spares.ids().isEmpty();
        });
    }
}
