package org.slipway.web.author;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.Optional;
import org.slipway.identity.Accounts;
import org.slipway.lab.rehearsal.RehearsalRun;
import org.slipway.lab.rehearsal.Rehearsals;

/** Starts tests of labs, each on a bench that is nobody's. */
@ApplicationScoped
class TestStarts {
    private final Rehearsals rehearsals;
    private final Accounts accounts;

    @Inject
    TestStarts(Rehearsals rehearsals, Accounts accounts) {
        this.rehearsals = rehearsals;
        this.accounts = accounts;
    }

    void whenThePortalStarts(@Observes Startup event) {
        accounts.technical().forEach(rehearsals::forget);
    }

    /** Starts one, or gives the one that is going on; empty when there is no such lab. */
    Optional<RehearsalRun> test(String lab) {
        return rehearsals.begin(lab, () -> accounts.technical("test:" + lab));
    }
}
