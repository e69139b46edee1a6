package org.slipway.lab.grading;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** How far learners are. */
@ApplicationScoped
public class Progress {
    public LabProgress of(long accountId, String labId) {
        throw new UnsupportedOperationException();
    }

    /** The lab that the learner started last. */
    public Optional<String> lastLab(long accountId) {
        throw new UnsupportedOperationException();
    }
}
