package org.slipway.lab.rehearsal;

import java.util.List;
import org.slipway.lab.Lab;
import org.slipway.lab.grading.CheckResult;
import org.slipway.lab.grading.Verdict;

/** What a lab says of its own checks, as far as a rehearsal goes by it. */
final class Terms {
    private final Lab lab;

    Terms(Lab lab) {
        this.lab = lab;
    }

    /** Whether it is asked only when all others have passed. */
    boolean waitsForTheEnd(CheckResult result) {
        return result.verdict() instanceof Verdict.Waiting
                && lab.steps().stream()
                        .flatMap(step -> step.checks().stream())
                        .anyMatch(check -> check.id().equals(result.checkId())
                                && check.asking().last());
    }

    String points(List<CheckResult> results) {
        int bonus = sum(results, true);
        return sum(results, false) + " of " + lab.points() + " points"
                + (bonus == 0 ? "" : " and " + bonus + " on top");
    }

    private static int sum(List<CheckResult> results, boolean bonus) {
        return results.stream()
                .filter(result -> result.bonus() == bonus)
                .mapToInt(CheckResult::earned)
                .sum();
    }

    /** Whether a Check on the way leaves its mark: it opens a seeded step, or a passed check stays passed. */
    boolean remembers() {
        return lab.steps().stream()
                .anyMatch(step -> step.seed().isPresent()
                        || step.checks().stream()
                                .anyMatch(check -> check.asking().latch()));
    }
}
