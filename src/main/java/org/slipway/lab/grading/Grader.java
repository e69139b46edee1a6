package org.slipway.lab.grading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slipway.lab.BenchSession;
import org.slipway.lab.SessionRefused;
import org.slipway.lab.SessionState;
import org.slipway.lab.Sessions;

/** Grades a learner's bench; concurrent and rapid calls are one attempt. */
@ApplicationScoped
public class Grader {
    private static final System.Logger LOG = System.getLogger(Grader.class.getName());

    private final Sessions sessions;
    private final Judge judge;
    private final AttemptStore store;
    private final Event<LabGraded> graded;
    private final Clock clock;
    private final Map<String, Run> runs = new ConcurrentHashMap<>();

    @Inject
    Grader(Sessions sessions, Judge judge, AttemptStore store, Event<LabGraded> graded, Clock clock) {
        this.sessions = sessions;
        this.judge = judge;
        this.store = store;
        this.graded = graded;
        this.clock = clock;
    }

    /**
     * Checks the current session's whole lab and returns once the attempt is in the database. Calls during a check and within a second after it give the same attempt.
     *
     * @throws SessionRefused when nothing runs on the bench, or it is still being made
     */
    public Attempt check(long accountId) {
        BenchSession session = sessions.current(accountId)
                .filter(current -> !current.isOver())
                .orElseThrow(() -> new SessionRefused("Start the lab first; then there is something to check."));
        if (session.state() instanceof SessionState.Preparing) {
            throw new SessionRefused("Your bench is still being made. Check once its terminal is there.");
        }
        sessions.seen(accountId);
        return once(
                session,
                () -> finished(session, store.request(accountId, session.id(), session.labId(), clock.instant())));
    }

    /** Grades an attempt that a portal before this one was asked for and did not finish. */
    void resume(BenchSession session, long attempt) {
        Attempt made = once(session, () -> finished(session, attempt));
        if (made.id() != attempt) {
            close(attempt); // the learner pressed Check again meanwhile, and that one counts
        }
    }

    /** Closes an attempt whose session is no more. */
    void close(long attempt) {
        store.finish(
                attempt,
                new Outcome.NotGraded(
                        "The portal was restarted while this was being checked. It cost nothing; check again."),
                clock.instant());
    }

    private Attempt once(BenchSession session, Supplier<Attempt> grading) {
        Run mine = new Run();
        runs.values().removeIf(run -> !run.stillCounts());
        Run run = runs.compute(session.id(), (id, other) -> other != null && other.stillCounts() ? other : mine);
        if (run == mine) {
            mine.begin(grading);
        }
        return run.attempt();
    }

    private Attempt finished(BenchSession session, long id) {
        Attempt attempt = store.finish(id, judge.judge(session), clock.instant());
        if (attempt.outcome() instanceof Outcome.Graded outcome) {
            LOG.log(
                    Level.INFO,
                    () -> "lab-graded session=" + session.id() + " account=" + session.accountId() + " attempt="
                            + attempt.number() + " points=" + outcome.points() + " of=" + outcome.of());
            graded.fire(new LabGraded(session.accountId(), session.labId(), outcome.points(), outcome.of()));
        }
        return attempt;
    }

    /** The last attempt that has an outcome, graded or not. */
    public Optional<Attempt> latest(long accountId, String labId) {
        return store.latest(accountId, labId);
    }
}
