package org.slipway.lab.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.slipway.engine.docker.RealEngine;
import org.slipway.lab.BenchSession;
import org.slipway.lab.Lab;
import org.slipway.lab.LabRig;
import org.slipway.lab.LabScript;
import org.slipway.lab.Rehearsals;
import org.slipway.lab.Step;
import org.slipway.lab.TestDatabase;
import org.slipway.lab.TestTime;

/** Proves every shipped lab on real Docker: nothing for nothing, full points for the solution, and each wrong way told apart in the promised words. */
class LabsIT {
    private RealEngine engine;
    private TestDatabase database;
    private LabRig rig;
    private GradingRig grading;

    @BeforeEach
    void open() {
        engine = new RealEngine();
        database = new TestDatabase();
        rig = new LabRig(engine.engine(), database, new TestTime());
        grading = new GradingRig(rig);
    }

    @AfterEach
    void close() {
        rig.close();
        database.close();
        engine.close();
    }

    @TestFactory
    Stream<DynamicTest> everyShippedLabHoldsWhatItPromises() {
        assertThat(rig.labs.all()).isNotEmpty();
        return rig.labs.all().stream()
                .flatMap(lab -> Stream.of(1, 2)
                        .map(round -> DynamicTest.dynamicTest(lab.id() + ", round " + round, () -> {
                            solutionEarnsEverything(lab);
                            wrongWaysFailAsTold(lab);
                        })));
    }

    private void solutionEarnsEverything(Lab lab) {
        long learner = database.account();
        BenchSession session = rig.started(learner, lab.id());
        assertThat(points(check(session))).as("untouched").isZero();
        LabScript script = new LabScript(rig, session.bench());
        for (int i = 0; i < lab.steps().size(); i++) {
            script.run(Rehearsals.solve(rig, session, i));
            assertPassed(lab, i, check(session));
        }
        assertThat(points(check(session))).isEqualTo(lab.points());
        rig.sessions.stop(learner);
    }

    private static void assertPassed(Lab lab, int upTo, Outcome.Graded graded) {
        List<String> steps =
                lab.steps().subList(0, upTo + 1).stream().map(Step::id).toList();
        assertThat(graded.results())
                .filteredOn(result -> steps.contains(result.stepId()))
                .allSatisfy(result -> assertThat(result.verdict()).isInstanceOf(Verdict.Passed.class));
    }

    private void wrongWaysFailAsTold(Lab lab) {
        for (Rehearsals.Wrong wrong : Rehearsals.wrongs(rig, lab.id())) {
            long learner = database.account();
            BenchSession session = rig.started(learner, lab.id());
            new LabScript(rig, session.bench()).run(wrong.script(session.parameters()));
            Map<String, Verdict> verdicts = check(session).results().stream()
                    .collect(Collectors.toMap(CheckResult::checkId, CheckResult::verdict));
            assertThat(verdicts.get(wrong.fails()))
                    .as(wrong.name())
                    .isInstanceOfSatisfying(
                            Verdict.Failed.class,
                            failed -> assertThat(
                                            failed.expected() + " | " + failed.observed() + " | " + failed.because())
                                    .contains(wrong.saying()));
            rig.sessions.stop(learner);
        }
    }

    private Outcome.Graded check(BenchSession session) {
        long attempt = grading.store.request(
                session.accountId(), session.id(), session.labId(), rig.time().instant());
        Outcome outcome =
                grading.judge.judge(rig.sessions.current(session.accountId()).orElseThrow());
        grading.store.finish(attempt, outcome, rig.time().instant());
        assertThat(outcome).isInstanceOf(Outcome.Graded.class);
        return (Outcome.Graded) outcome;
    }

    private static int points(Outcome.Graded graded) {
        return graded.points();
    }
}
