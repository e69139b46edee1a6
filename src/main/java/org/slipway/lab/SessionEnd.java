package org.slipway.lab;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;

/** Ends sessions: in the database first, then on the engine. */
@ApplicationScoped
class SessionEnd {
    private static final System.Logger LOG = System.getLogger(SessionEnd.class.getName());

    private final SessionBook book;
    private final SessionStore store;
    private final Berths berths;
    private final Terminals terminals;
    private final SessionClock clock;

    @Inject
    SessionEnd(SessionBook book, SessionStore store, Berths berths, Terminals terminals, SessionClock clock) {
        this.book = book;
        this.store = store;
        this.berths = berths;
        this.terminals = terminals;
        this.clock = clock;
    }

    /** The learner pressed Stop. */
    void stopped(LiveSession session) {
        end(session, "You stopped this session.");
    }

    /** It ended by itself; the learner is told why when they look next. */
    void byItself(LiveSession session, String why) {
        if (end(session, why)) {
            book.remember(session.view(clock, new SessionState.Ended(why)));
        }
    }

    private boolean end(LiveSession session, String why) {
        store.end(session.id(), clock.now(), why);
        if (!book.remove(session)) {
            return false;
        }
        LOG.log(
                Level.INFO,
                () -> "session-ended session=" + session.id() + " account=" + session.accountId() + " because=\"" + why
                        + "\"");
        terminals.close(session.id(), why);
        berths.clear(session.berth(), why);
        return true;
    }
}
