package org.slipway.lab.rehearsal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slipway.lab.Check;
import org.slipway.lab.Lab;
import org.slipway.lab.grading.CheckResult;
import org.slipway.lab.grading.Verdict;

/** Collects what a rehearsal shows of each check. */
final class QualityCount {
    private final Set<String> freelyPassed = new HashSet<>();
    private final Set<String> toldApart = new HashSet<>();
    private final Set<String> explained = new HashSet<>();

    void untouched(List<CheckResult> results) {
        results.stream().filter(CheckResult::passed).map(CheckResult::checkId).forEach(freelyPassed::add);
        seen(results);
    }

    /** Any failure that says why will do. */
    void seen(List<CheckResult> results) {
        for (CheckResult result : results) {
            if (result.verdict() instanceof Verdict.Failed failed
                    && !failed.because().isBlank()) {
                explained.add(result.checkId());
            }
        }
    }

    /** A wrong script has failed this check in the promised words. */
    void toldApart(String check) {
        toldApart.add(check);
    }

    Quality of(Lab lab) {
        List<Check> checks =
                lab.steps().stream().flatMap(step -> step.checks().stream()).toList();
        List<String> missing = new ArrayList<>();
        for (Check check : checks) {
            String name = "`" + check.id() + "` ";
            miss(missing, check.points() == 0, name + "is worth no points");
            miss(missing, freelyPassed.contains(check.id()), name + "passes on the untouched start");
            miss(missing, !toldApart.contains(check.id()), name + "is failed by no wrong script");
            miss(missing, !explained.contains(check.id()), name + "has never said why it failed");
        }
        int asked = 4 * checks.size();
        return new Quality(asked - missing.size(), asked, missing);
    }

    private static void miss(List<String> missing, boolean misses, String words) {
        if (misses) {
            missing.add(words);
        }
    }
}
