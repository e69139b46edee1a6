package org.slipway.lab;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Learners' sessions on the bench: at most one running per account. */
@ApplicationScoped
public class Sessions {
    /** The session that is on, or the one that ended by itself (time, idleness) within the last hour in state {@link SessionState.Ended}, so that its end can be explained. */
    public Optional<BenchSession> current(long accountId) {
        throw new UnsupportedOperationException();
    }

    /** The lab of the current session in the version that it started with, parameters filled into pages, hints and checks. */
    public Optional<Lab> lab(long accountId) {
        throw new UnsupportedOperationException();
    }

    /**
     * Starts a lab and returns at once, in state Preparing when no spare workspace is warm; the one that runs already for the same lab is returned as it is.
     *
     * @throws SessionRefused when another lab runs, the bench is full, or an image is not ready
     * @throws BenchUnavailable when the engine is down
     */
    public BenchSession start(long accountId, String labId) {
        throw new UnsupportedOperationException();
    }

    /** Fifteen minutes more, three times at most. */
    public BenchSession extend(long accountId) {
        throw new UnsupportedOperationException();
    }

    /** A new workspace and none of the old containers; session, parameters and scores stay. */
    public BenchSession reset(long accountId) {
        throw new UnsupportedOperationException();
    }

    /** Ends the session and removes what it has on the engine; without one nothing happens. */
    public void stop(long accountId) {
        throw new UnsupportedOperationException();
    }

    /** Makes a workspace ready ahead of the click on Start, in the background; never throws. */
    public void prepare(long accountId, String labId) {
        throw new UnsupportedOperationException();
    }

    /** The learner is there: puts the idle end off. */
    public void seen(long accountId) {
        throw new UnsupportedOperationException();
    }
}
