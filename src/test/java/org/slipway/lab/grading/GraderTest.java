package org.slipway.lab.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.compute.container.LaunchRequest;
import org.slipway.engine.FakeEngine;
import org.slipway.lab.BenchSession;
import org.slipway.lab.FakeEngines;
import org.slipway.lab.LabRig;
import org.slipway.lab.SessionRefused;
import org.slipway.lab.TestDatabase;
import org.slipway.lab.TestTime;

class GraderTest {
    private static final String LAB = "graded";
    private static final Path LABS = Path.of("src/test/resources/labs");

    private final FakeEngine engine = FakeEngines.withCourseImages();
    private final TestDatabase database = new TestDatabase();
    private LabRig rig = new LabRig(engine, database, new TestTime(), LABS);
    private GradingRig grading = new GradingRig(rig);
    private long learner;
    private BenchSession session;

    @BeforeEach
    void start() {
        learner = database.account();
        session = rig.started(learner, LAB);
    }

    @AfterEach
    void close() {
        rig.close();
        database.close();
    }

    /** Enough for the first check, which is worth three points. */
    private void launchWeb() {
        rig.containers.launch(session.bench(), new LaunchRequest("web", "nginx", "", Map.of(), Optional.empty(), 128));
    }

    private static Outcome.Graded graded(Attempt attempt) {
        assertThat(attempt.outcome()).isInstanceOf(Outcome.Graded.class);
        return (Outcome.Graded) attempt.outcome();
    }

    private Attempt nextCheck() {
        Attempt before = grading.grader.latest(learner, LAB).orElseThrow();
        Attempt[] next = {before};
        LabRig.until(() -> {
            next[0] = grading.grader.check(learner);
            return next[0].id() != before.id();
        });
        return next[0];
    }

    @Test
    void anUntouchedBenchEarnsNothing() {
        Attempt attempt = grading.grader.check(learner);
        assertThat(graded(attempt).points()).isZero();
        assertThat(graded(attempt).of()).isEqualTo(10);
        assertThat(attempt.number()).isEqualTo(1);
    }

    @Test
    void halfTheWorkEarnsItsPart() {
        launchWeb();
        assertThat(graded(grading.grader.check(learner)).points()).isEqualTo(3);
        assertThat(grading.events).containsExactly(new LabGraded(learner, LAB, 3, 10));
    }

    @Test
    void theBestScoreStays() {
        launchWeb();
        grading.grader.check(learner);
        rig.containers.stop(session.bench(), "web");
        assertThat(graded(nextCheck()).points()).isZero();
        assertThat(grading.progress.of(learner, LAB)).isEqualTo(new LabProgress(3, 10, 2));
    }

    @Test
    void takenHintsCostAndNeverMoreThanEarned() {
        rig.hints.take(learner, LAB, "only", 1);
        assertThat(graded(grading.grader.check(learner)).points()).isZero();
        launchWeb();
        Outcome.Graded graded = graded(nextCheck());
        assertThat(graded.points()).isEqualTo(2);
        assertThat(graded.hintCost()).isEqualTo(1);
    }

    @Test
    void aHundredClicksAreOneAttempt() throws InterruptedException {
        launchWeb();
        CountDownLatch checking = new CountDownLatch(1);
        engine.behaviour().answer((sandbox, spec) -> {
            waitFor(checking);
            return Optional.empty();
        });
        Set<Long> attempts = ConcurrentHashMap.newKeySet();
        List<Thread> clicks = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Thread click =
                    new Thread(() -> attempts.add(grading.grader.check(learner).id()));
            click.start();
            clicks.add(click);
        }
        LabRig.until(() -> clicks.stream().allMatch(click -> click.getState() == Thread.State.WAITING));
        checking.countDown();
        for (Thread click : clicks) {
            click.join();
        }
        assertThat(attempts).hasSize(1);
        assertThat(grading.progress.of(learner, LAB).attempts()).isEqualTo(1);
        assertThat(grading.events).hasSize(1);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    @Test
    void anEngineFaultIsOursAndCostsNothing() {
        launchWeb();
        grading.grader.check(learner);
        engine.faults().hang(Duration.ofMillis(10));
        Attempt attempt = nextCheck();
        assertThat(attempt.outcome())
                .isInstanceOfSatisfying(
                        Outcome.NotGraded.class,
                        fault -> assertThat(fault.why()).contains("on our side"));
        engine.faults().recover();
        assertThat(grading.progress.of(learner, LAB)).isEqualTo(new LabProgress(3, 10, 1));
        assertThat(nextCheck().number()).isEqualTo(2);
    }

    @Test
    void thereIsNothingToCheckWithoutASession() {
        long other = database.account();
        assertThatExceptionOfType(SessionRefused.class)
                .isThrownBy(() -> grading.grader.check(other))
                .withMessageContaining("Start the lab first");
    }

    @Test
    void everyVerdictIsReadBackAsItWasStored() {
        launchWeb();
        Attempt attempt = grading.grader.check(learner);
        assertThat(new GradingRig(rig).grader.latest(learner, LAB)).contains(attempt);
    }

    @Test
    void anAttemptThatAKilledPortalLeftIsGradedOnce() {
        launchWeb();
        long left = grading.store.request(learner, session.id(), LAB, rig.time().instant());
        rig.close();
        TestTime later = new TestTime();
        later.pass(Duration.ofSeconds(5));
        rig = new LabRig(engine, database, later, LABS);
        grading = new GradingRig(rig);
        new OpenAttempts(grading.store, rig.sessions, grading.grader, rig.background(), later).begin(left);
        LabRig.until(() -> grading.grader.latest(learner, LAB).isPresent());
        Attempt attempt = grading.grader.latest(learner, LAB).orElseThrow();
        assertThat(attempt.id()).isEqualTo(left);
        assertThat(graded(attempt).points()).isEqualTo(3);
        assertThat(grading.progress.of(learner, LAB).attempts()).isEqualTo(1);
    }

    @Test
    void anAttemptWhoseSessionIsGoneIsClosed() {
        long left = grading.store.request(learner, session.id(), LAB, rig.time().instant());
        rig.sessions.stop(learner);
        TestTime later = new TestTime();
        later.pass(Duration.ofSeconds(5));
        new OpenAttempts(grading.store, rig.sessions, grading.grader, rig.background(), later).begin(left);
        LabRig.until(() -> grading.grader.latest(learner, LAB).isPresent());
        assertThat(grading.grader.latest(learner, LAB).orElseThrow().outcome()).isInstanceOf(Outcome.NotGraded.class);
    }

    @Test
    void anAttemptThatANewCheckHasOvertakenIsClosed() {
        long left = grading.store.request(learner, session.id(), LAB, rig.time().instant());
        Attempt fresh = grading.grader.check(learner);
        grading.grader.resume(session, left);
        assertThat(grading.store.leftOpen(rig.time().instant().plusSeconds(1))).isEmpty();
        assertThat(grading.progress.of(learner, LAB).attempts()).isEqualTo(1);
        assertThat(fresh.outcome()).isInstanceOf(Outcome.Graded.class);
    }

    @Test
    void anOutcomeIsWrittenOnce() {
        long id = grading.store.request(learner, session.id(), LAB, rig.time().instant());
        grading.store.finish(id, new Outcome.NotGraded("first"), rig.time().instant());
        Attempt kept = grading.store.finish(
                id, new Outcome.NotGraded("second"), rig.time().instant());
        assertThat(kept.outcome()).isEqualTo(new Outcome.NotGraded("first"));
    }
}
