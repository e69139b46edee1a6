package org.slipway.lab.grading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.slipway.lab.Lab;
import org.slipway.lab.Labs;
import org.slipway.lab.Sessions;

/** How far learners are. */
@ApplicationScoped
public class Progress {
    private final AttemptStore store;
    private final Labs labs;
    private final Sessions sessions;

    @Inject
    Progress(AttemptStore store, Labs labs, Sessions sessions) {
        this.store = store;
        this.labs = labs;
        this.sessions = sessions;
    }

    public LabProgress of(long accountId, String labId) {
        return new LabProgress(
                store.best(accountId, labId),
                labs.lab(labId).map(Lab::points).orElse(0),
                store.graded(accountId, labId));
    }

    /** The lab that the learner started last. */
    public Optional<String> lastLab(long accountId) {
        return sessions.lastLab(accountId);
    }
}
