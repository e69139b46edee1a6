package org.slipway.lab.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.lab.grading.BenchOfFakes.asking;
import static org.slipway.lab.grading.BenchOfFakes.check;
import static org.slipway.lab.grading.BenchOfFakes.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slipway.lab.Check;
import org.slipway.lab.Step;
import org.slipway.lab.check.ContainerCheck;
import org.slipway.lab.check.ContainerCheck.State;
import org.slipway.lab.grading.Verdict.Failed;
import org.slipway.lab.grading.Verdict.Passed;
import org.slipway.lab.grading.Verdict.Unknown;
import org.slipway.lab.grading.Verdict.Waiting;

/** When checks are asked, and what is told of them. */
class AskingTest {
    private final BenchOfFakes bench = new BenchOfFakes();

    @AfterEach
    void close() {
        bench.close();
    }

    private static ContainerCheck running(String name) {
        return Specs.container(name, State.RUNNING, "nginx");
    }

    private static Verdict of(List<CheckResult> results, String check) {
        return results.stream()
                .filter(result -> result.checkId().equals(check))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    @Test
    void aLatchedCheckStaysPassedWhenWhatItSawIsGone() {
        Check latched = check("up", running("web"), asking(true, false, false, false));
        assertThat(bench.results(latched).get(0).verdict()).isInstanceOf(Failed.class);
        bench.launch("web", "nginx").exit(0);
        assertThat(bench.results(latched).get(0).verdict()).isInstanceOf(Failed.class);
        bench.rig.containers.start(bench.session.bench(), "web");
        assertThat(bench.results(latched).get(0).verdict()).isInstanceOf(Passed.class);
        bench.rig.containers.remove(bench.session.bench(), "web");
        assertThat(bench.results(latched).get(0).earned()).isEqualTo(2);
        assertThat(bench.results(check("up", running("web"))).get(0).verdict()).isInstanceOf(Failed.class);
    }

    @Test
    void aFinalCheckWaitsForAllOthersButBonuses() {
        Check last = check("last", running("web"), asking(false, true, false, false));
        Check bonus = check("bonus", running("extra"), asking(false, false, false, true));
        Check other = check("other", running("db"));
        bench.launch("web", "nginx");
        assertThat(of(bench.results(last, bonus, other), "last")).isEqualTo(new Waiting(other.title()));
        bench.launch("db", "nginx");
        assertThat(of(bench.results(last, bonus, other), "last")).isInstanceOf(Passed.class);
        assertThat(of(bench.results(last, bonus, other), "bonus")).isInstanceOf(Failed.class);
    }

    @Test
    void aHiddenCheckTellsNothingUntilItHasPassed() {
        Check hidden = check("secret", running("web"), asking(false, false, true, false));
        Check last = check("last", running("web"), asking(false, true, false, false));
        List<CheckResult> before = bench.results(hidden, last);
        assertThat(before.get(0).shownTitle()).isEqualTo("A hidden check");
        assertThat(before.get(0).isTold()).isFalse();
        assertThat(of(before, "last")).isEqualTo(new Waiting("A hidden check"));
        bench.launch("web", "nginx");
        assertThat(bench.results(hidden, last).get(0).shownTitle()).contains("`web` is running");
    }

    @Test
    void aSeededStepOpensOnceAllThatCountsBeforeItHasPassed() {
        List<String> opened = new ArrayList<>();
        bench.opening = new Opening() {
            @Override
            public boolean isOpen(Step step) {
                return step.seed().isEmpty() || opened.contains(step.id());
            }

            @Override
            public Optional<String> open(Step step) {
                opened.add(step.id());
                bench.launch("broken", "nginx").exit(1);
                return Optional.empty();
            }
        };
        Check first = check("first", running("web"));
        Check bonus = check("bonus", running("extra"), asking(false, false, false, true));
        List<Step> steps = List.of(
                step("one", Optional.empty(), first, bonus),
                step("two", Optional.of("break"), check("mended", running("broken"))));
        assertThat(of(bench.results(steps), "mended")).isEqualTo(new Waiting(first.title()));
        assertThat(opened).isEmpty();
        bench.launch("web", "nginx");
        Verdict verdict = of(bench.results(steps), "mended");
        assertThat(opened).containsExactly("two");
        assertThat(((Failed) verdict).observed())
                .as("it sees what the seed did")
                .startsWith("`broken` exited with code 1");
        bench.rig.containers.start(bench.session.bench(), "broken");
        assertThat(of(bench.results(steps), "mended")).isInstanceOf(Passed.class);
        assertThat(opened).containsExactly("two");
    }

    @Test
    void aSeedThatFailsIsOurFault() {
        bench.opening = new Opening() {
            @Override
            public boolean isOpen(Step step) {
                return false;
            }

            @Override
            public Optional<String> open(Step step) {
                return Optional.of("its seed ended with exit code 1.");
            }
        };
        List<Step> steps =
                List.of(step("one", Optional.of("break"), check("a", running("a")), check("b", running("b"))));
        assertThat(of(bench.results(steps), "a"))
                .isEqualTo(
                        new Unknown(
                                "This step could not be set up: its seed ended with exit code 1. It is tried again when you press Check."));
        assertThat(of(bench.results(steps), "b")).isInstanceOf(Unknown.class);
    }

    @Test
    void aCheckThatWaitsForItselfEndsAllTheSame() {
        Check round = check(
                "round",
                running("web"),
                new Check.Asking(List.of("round"), java.time.Duration.ZERO, false, false, false, false));
        assertThat(of(bench.results(round), "round")).isInstanceOf(Waiting.class);
    }
}
