package org.slipway.lab;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Hints that learners take, and what they cost. */
@ApplicationScoped
public class Hints {
    public List<HintView> of(long accountId, String labId) {
        throw new UnsupportedOperationException();
    }

    /** Takes a hint of the running session's lab; taking it twice costs once. */
    public HintView take(long accountId, String labId, String stepId, int index) {
        throw new UnsupportedOperationException();
    }
}
