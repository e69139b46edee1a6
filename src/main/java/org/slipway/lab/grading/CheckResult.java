package org.slipway.lab.grading;

import org.slipway.lab.Check;
import org.slipway.lab.Step;

/**
 * What became of a check.
 *
 * @param title its own; show {@link #shownTitle()} to learners
 * @param hidden whether nothing is told of it until it has passed
 * @param bonus whether its points come on top of the lab's
 */
public record CheckResult(
        String stepId,
        String checkId,
        String title,
        int points,
        int earned,
        boolean hidden,
        boolean bonus,
        Verdict verdict) {
    static CheckResult of(Step step, Check check, Verdict verdict) {
        return new CheckResult(
                step.id(),
                check.id(),
                check.title(),
                check.points(),
                verdict instanceof Verdict.Passed ? check.points() : 0,
                check.asking().hidden(),
                check.bonus(),
                verdict);
    }

    public boolean passed() {
        return verdict instanceof Verdict.Passed;
    }

    /** Whether a learner may read its title and verdict: a hidden check tells nothing until it has passed. */
    public boolean isTold() {
        return !hidden || passed();
    }

    public String shownTitle() {
        return isTold() ? title : Check.HIDDEN_TITLE;
    }
}
