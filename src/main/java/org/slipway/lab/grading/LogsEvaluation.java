package org.slipway.lab.grading;

import java.util.List;
import java.util.Optional;
import org.slipway.compute.container.LearnerContainer;
import org.slipway.lab.check.LogsCheck;
import org.slipway.lab.grading.Verdict.Failed;
import org.slipway.lab.grading.Verdict.Passed;

/** Looks for a line in a container's log; lines about our own questions do not count. */
final class LogsEvaluation {
    private final GradedBench bench;
    private final Facts facts;

    LogsEvaluation(GradedBench bench, Facts facts) {
        this.bench = bench;
        this.facts = facts;
    }

    Verdict of(LogsCheck check) {
        String expected = "the log of `" + check.container() + "` has a line with "
                + check.line().words();
        Optional<LearnerContainer> container = bench.named(check.container());
        if (container.isEmpty()) {
            return new Failed(
                    expected,
                    "there is no container named `" + check.container() + "`",
                    facts.missing(check.container()));
        }
        List<String> lines = bench.log(container.get(), check.last());
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (check.line().fits(lines.get(i))) {
                return new Passed("Its log says `" + Facts.shortened(lines.get(i)) + "`.");
            }
        }
        return new Failed(
                expected,
                lines.isEmpty() ? "its log is empty" : "none of its last " + lines.size() + " lines has",
                "docker logs " + check.container()
                        + (lines.isEmpty()
                                ? " prints nothing"
                                : " ends with `" + Facts.shortened(lines.get(lines.size() - 1)) + "`"));
    }
}
