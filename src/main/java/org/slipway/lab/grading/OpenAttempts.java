package org.slipway.lab.grading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slipway.lab.Background;
import org.slipway.lab.BenchSession;
import org.slipway.lab.SessionState;
import org.slipway.lab.Sessions;

/** Finishes what the portal was asked to grade when it was killed: graded once its bench is found again, closed when that is gone. */
@ApplicationScoped
class OpenAttempts {
    private static final int MOST_SECONDS = 120;

    private final AttemptStore store;
    private final Sessions sessions;
    private final Grader grader;
    private final Background background;
    private final Clock clock;

    @Inject
    OpenAttempts(AttemptStore store, Sessions sessions, Grader grader, Background background, Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.grader = grader;
        this.background = background;
        this.clock = clock;
    }

    void begin(@Observes @Initialized(ApplicationScoped.class) Object event) {
        Instant started = clock.instant();
        background.run("finishing open attempts", () -> store.leftOpen(started).forEach(this::finish));
    }

    private void finish(AttemptRow row) {
        Optional<BenchSession> session = running(row);
        if (session.isPresent()) {
            grader.resume(session.get(), row.id());
        } else {
            grader.close(row.id());
        }
    }

    /** The attempt's session, waited for while it is being found again. */
    private Optional<BenchSession> running(AttemptRow row) {
        for (int second = 0; second < MOST_SECONDS; second++) {
            Optional<BenchSession> session =
                    sessions.current(row.accountId()).filter(one -> one.id().equals(row.session()));
            if (session.isEmpty() || session.get().isOver()) {
                return Optional.empty();
            }
            if (session.get().state() instanceof SessionState.Running) {
                return session;
            }
            pause();
        }
        return Optional.empty();
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the portal ends", ending);
        }
    }
}
