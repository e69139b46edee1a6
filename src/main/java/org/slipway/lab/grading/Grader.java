package org.slipway.lab.grading;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Grades a learner's bench; concurrent and rapid calls are one attempt. */
@ApplicationScoped
public class Grader {
    /**
     * Checks the current session's whole lab and returns once the attempt is in the database.
     *
     * @throws org.slipway.lab.SessionRefused when nothing runs on the bench
     */
    public Attempt check(long accountId) {
        throw new UnsupportedOperationException();
    }

    /** The last attempt, graded or not. */
    public Optional<Attempt> latest(long accountId, String labId) {
        throw new UnsupportedOperationException();
    }
}
