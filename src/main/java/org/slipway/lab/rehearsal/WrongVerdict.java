package org.slipway.lab.rehearsal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slipway.lab.LabFault;
import org.slipway.lab.LabProof.WrongProof;
import org.slipway.lab.grading.CheckResult;
import org.slipway.lab.grading.Verdict;

/** Whether a wrong script did what its author promised. */
record WrongVerdict(String outcome, Optional<LabFault> fault) {
    /**
     * @param saying the promised words
     * @param steps ids of the steps that were tried
     */
    static WrongVerdict of(WrongProof wrong, String saying, List<CheckResult> results, Set<String> steps) {
        CheckResult named = results.stream()
                .filter(result -> result.checkId().equals(wrong.fails()))
                .findFirst()
                .orElseThrow(() -> new NotTestable("The lab has no check " + wrong.fails() + " any more."));
        String check = "`" + wrong.fails() + "` ";
        String after = " after " + wrong.script().name();
        if (named.verdict() instanceof Verdict.Failed failed) {
            return says(failed, saying)
                    ? new WrongVerdict("fails " + check.strip() + " as told", Optional.empty())
                    : broken(
                            wrong,
                            check + "fails in other words",
                            check + "fails" + after + ", but not with the words \"" + saying + "\": "
                                    + Words.of(failed));
        }
        String others = results.stream()
                .filter(result -> steps.contains(result.stepId()) && result.verdict() instanceof Verdict.Failed)
                .map(result -> "`" + result.checkId() + "`")
                .collect(Collectors.joining(", "));
        String does = named.passed() ? "passes" : "is not decided";
        return broken(
                wrong,
                check + does,
                check + does + after + (others.isEmpty() ? "; nothing fails" : "; what fails is " + others) + ": "
                        + Words.of(named.verdict()));
    }

    private static boolean says(Verdict.Failed failed, String saying) {
        return (failed.expected() + " | " + failed.observed() + " | " + failed.because()).contains(saying);
    }

    private static WrongVerdict broken(WrongProof wrong, String outcome, String problem) {
        return new WrongVerdict(outcome, Optional.of(wrong.place().fault(problem)));
    }
}
