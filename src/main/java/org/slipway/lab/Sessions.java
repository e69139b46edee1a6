package org.slipway.lab;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Learners' sessions on the bench: at most one running per account. */
@ApplicationScoped
public class Sessions {
    private static final Duration EXTENSION = Duration.ofMinutes(15);

    private final SessionBook book;
    private final SessionStore store;
    private final SessionEnd end;
    private final SessionBeginning beginning;
    private final Berths berths;
    private final Terminals terminals;
    private final Seeds seeds;
    private final SessionClock clock;
    private final Background background;
    private final AccountLocks locks = new AccountLocks();

    @Inject
    Sessions(
            SessionBook book,
            SessionStore store,
            SessionEnd end,
            SessionBeginning beginning,
            Berths berths,
            Terminals terminals,
            Seeds seeds,
            SessionClock clock,
            Background background) {
        this.book = book;
        this.store = store;
        this.end = end;
        this.beginning = beginning;
        this.berths = berths;
        this.terminals = terminals;
        this.seeds = seeds;
        this.clock = clock;
        this.background = background;
    }

    /** The session that is on, or the one that ended by itself (time, idleness) within the last hour in state {@link SessionState.Ended}, so that its end can be explained. */
    public Optional<BenchSession> current(long accountId) {
        return book.of(accountId).map(session -> session.view(clock)).or(() -> book.endedLately(accountId));
    }

    /** The lab of the session that is on, in the version that it started with, parameters filled into pages, hints and checks. */
    public Optional<Lab> lab(long accountId) {
        return book.of(accountId).map(LiveSession::lab);
    }

    /** The engine's id of the workspace container, once there is one. */
    public Optional<String> workspace(long accountId) {
        return book.of(accountId).flatMap(session -> session.berth().place()).map(Place::workspace);
    }

    /** The lab that the learner started last, on or over. */
    public Optional<String> lastLab(long accountId) {
        return store.latest(accountId).map(SessionRow::lab);
    }

    /**
     * Starts a lab and returns at once, in state Preparing when no spare workspace is warm; the one that runs already for the same lab is returned as it is.
     *
     * @throws SessionRefused when another lab runs, the bench is full, or an image is not ready
     * @throws BenchUnavailable when the engine is down
     */
    public BenchSession start(long accountId, String labId) {
        return startUnlike(accountId, labId, Map.of());
    }

    /** {@link #start} with other parameters than these, where they can differ. */
    public BenchSession startUnlike(long accountId, String labId, Map<String, String> parameters) {
        return locks.locked(accountId, () -> {
            Optional<LiveSession> running = book.of(accountId);
            if (running.isPresent()) {
                return same(running.get(), labId).view(clock);
            }
            return beginning.session(accountId, labId, parameters).view(clock);
        });
    }

    private static LiveSession same(LiveSession running, String labId) {
        if (!running.lab().id().equals(labId)) {
            throw new SessionRefused(
                    "“" + running.lab().title() + "” is on your bench. Stop it first, then start this lab.");
        }
        return running;
    }

    /** Fifteen minutes more, three times at most. */
    public BenchSession extend(long accountId) {
        return onRunning(accountId, session -> {
            if (!session.mayExtend()) {
                throw new SessionRefused("This session has been extended " + LiveSession.MOST_EXTENSIONS
                        + " times, which is as often as it goes. Your score stays; start the lab again to go on.");
            }
            Instant until = session.extended(EXTENSION, clock);
            store.extend(session.id(), until);
            session.extend(until, clock);
        });
    }

    /** For authors who look at their own lab: the session that is on takes the lab as its files are now. A learner's session keeps the version it began with. */
    public void adopt(long accountId) {
        locks.locked(accountId, () -> {
            book.of(accountId).ifPresent(beginning::adopt);
            return accountId;
        });
    }

    /** A new workspace and none of the old containers; session, parameters and scores stay. */
    public BenchSession reset(long accountId) {
        return onRunning(accountId, session -> {
            if (session.berth().busy()) {
                throw new SessionRefused("Your bench is just being made. Reset it once it is there.");
            }
            terminals.close(session.id(), "The bench was reset.");
            seeds.forget(session.id());
            berths.renew(session.berth());
            seeds.begin(session);
        });
    }

    private BenchSession onRunning(long accountId, Consumer<LiveSession> work) {
        return locks.locked(accountId, () -> {
            LiveSession session =
                    book.of(accountId).orElseThrow(() -> new SessionRefused("No session is on. Start the lab first."));
            session.seen(clock);
            work.accept(session);
            return session.view(clock);
        });
    }

    /** Ends the session and removes what it has on the engine; without one nothing happens. */
    public void stop(long accountId) {
        locks.locked(accountId, () -> {
            book.of(accountId).ifPresent(end::stopped);
            return accountId;
        });
    }

    /** Makes a workspace ready ahead of the click on Start, in the background; never throws. */
    public void prepare(long accountId, String labId) {
        if (!beginning.wantsSpare(accountId)) {
            return;
        }
        background.run(
                "preparing a spare",
                () -> locks.locked(accountId, () -> {
                    beginning.spare(accountId, labId);
                    return accountId;
                }));
    }

    /** The learner is there: puts the idle end off. */
    public void seen(long accountId) {
        book.seen(accountId);
    }
}
