package org.slipway.lab.grading;

import java.util.Optional;
import org.slipway.lab.Step;

/** The seeds of a session's steps. */
interface Opening {
    /** Whether the step's seed has run, or it has none. */
    boolean isOpen(Step step);

    /** Runs the step's seed; empty when it went well, otherwise what went wrong. */
    Optional<String> open(Step step);

    /** For a bench whose steps are all open. */
    static Opening all() {
        return new Opening() {
            @Override
            public boolean isOpen(Step step) {
                return true;
            }

            @Override
            public Optional<String> open(Step step) {
                return Optional.empty();
            }
        };
    }
}
