package org.slipway.lab.rehearsal;

import org.slipway.lab.grading.Verdict;

/** Verdicts in one line. */
final class Words {
    private Words() {}

    static String of(Verdict verdict) {
        if (verdict instanceof Verdict.Passed passed) {
            return passed.observed();
        } else if (verdict instanceof Verdict.Failed failed) {
            return "expected " + failed.expected() + ", observed " + failed.observed() + ", because "
                    + failed.because();
        } else if (verdict instanceof Verdict.Waiting waiting) {
            return "it waits for " + waiting.need();
        } else if (verdict instanceof Verdict.Unknown unknown) {
            return unknown.why();
        }
        throw new IllegalStateException("No words for " + verdict);
    }
}
