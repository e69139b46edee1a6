package org.slipway.lab.rehearsal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slipway.lab.Answers;
import org.slipway.lab.BenchSession;
import org.slipway.lab.Lab;
import org.slipway.lab.SessionException;
import org.slipway.lab.SessionRefused;
import org.slipway.lab.SessionState;
import org.slipway.lab.Sessions;
import org.slipway.lab.grading.CheckResult;
import org.slipway.lab.grading.Outcome;
import org.slipway.lab.grading.TrialGrader;

/** Gives a rehearsal what a learner has: a bench of its own, a shell on it, and its checks. What stands in the way is {@link NotTestable}. */
@ApplicationScoped
class Stage {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Sessions sessions;
    private final TrialGrader grader;
    private final Answers answers;
    private final ScriptRunner scripts;

    @Inject
    Stage(Sessions sessions, TrialGrader grader, Answers answers, ScriptRunner scripts) {
        this.sessions = sessions;
        this.grader = grader;
        this.answers = answers;
        this.scripts = scripts;
    }

    /** A fresh bench in place of whatever the account had, with other parameters than these. */
    BenchSession fresh(long account, Lab lab, Map<String, String> unlike) {
        sessions.stop(account);
        try {
            sessions.startUnlike(account, lab.id(), unlike);
        } catch (SessionException refused) {
            throw new NotTestable(String.valueOf(refused.getMessage()));
        }
        BenchSession session = running(account);
        if (sessions.lab(account)
                .filter(started -> started.version().equals(lab.version()))
                .isEmpty()) {
            throw new NotTestable("The lab's files changed while it was being tested. Test it again.");
        }
        return session;
    }

    private BenchSession running(long account) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            BenchSession session = sessions.current(account)
                    .orElseThrow(() -> new NotTestable("The bench was stopped while it was being made."));
            if (session.isRunning()) {
                return session;
            }
            if (session.state() instanceof SessionState.Broken broken) {
                throw new NotTestable(broken.why());
            }
            pause();
        }
        throw new NotTestable("The bench was not there after " + PATIENCE.toSeconds() + " s.");
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new NotTestable("The portal was stopped.");
        }
    }

    /** Runs a script, and gives the answers that it prints. */
    ScriptEnd run(BenchSession session, String name, String text) {
        ScriptEnd end = scripts.run(session, name, text);
        for (Map.Entry<String, String> answer : end.answers().entrySet()) {
            try {
                answers.save(session.accountId(), answer.getKey(), answer.getValue());
            } catch (SessionRefused refused) {
                return ScriptEnd.failed(0, "it answers `" + answer.getKey() + "`: " + refused.getMessage());
            }
        }
        return end;
    }

    List<CheckResult> grade(BenchSession session) {
        BenchSession now = sessions.current(session.accountId())
                .orElseThrow(() -> new NotTestable("The bench was stopped while it was being tested."));
        Outcome outcome = grader.grade(now);
        if (outcome instanceof Outcome.Graded graded) {
            return graded.results();
        }
        throw new NotTestable(outcome instanceof Outcome.NotGraded not ? not.why() : "The bench was not graded.");
    }

    void clear(long account) {
        sessions.stop(account);
    }
}
