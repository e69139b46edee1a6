package org.slipway.lab.grading;

import java.util.List;

/** How an attempt came out. */
public sealed interface Outcome {
    /** {@code points} have the taken hints' cost off already, and no bonus in them. */
    record Graded(int points, int of, int hintCost, List<CheckResult> results) implements Outcome {
        public Graded {
            results = List.copyOf(results);
        }

        /** Points that came on top. */
        public int bonus() {
            return results.stream()
                    .filter(CheckResult::bonus)
                    .mapToInt(CheckResult::earned)
                    .sum();
        }
    }

    /** A fault of ours; it costs nothing. */
    record NotGraded(String why) implements Outcome {}
}
