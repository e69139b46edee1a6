package org.slipway.lab.grading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slipway.compute.container.ContainersUnavailable;
import org.slipway.engine.EngineUnavailable;
import org.slipway.lab.BenchSession;
import org.slipway.lab.Hints;
import org.slipway.lab.Lab;
import org.slipway.lab.SessionState;
import org.slipway.lab.Sessions;

/** Turns a bench into an outcome; whatever goes wrong on our side is NotGraded, never the learner's. */
@ApplicationScoped
class Judge {
    private static final System.Logger LOG = System.getLogger(Judge.class.getName());
    private static final String UNAVAILABLE =
            "The container engine did not answer while your work was being checked. This is on our side and costs nothing. Check again in a moment.";
    private static final String FAULT =
            "Something on our side went wrong while your work was being checked. It costs nothing. Check again in a moment.";

    private final Sessions sessions;
    private final Benches benches;
    private final Sittings sittings;
    private final Hints hints;
    private final Clock clock;
    private final HttpAsker asker = new HttpAsker();

    @Inject
    Judge(Sessions sessions, Benches benches, Sittings sittings, Hints hints, Clock clock) {
        this.sessions = sessions;
        this.benches = benches;
        this.sittings = sittings;
        this.hints = hints;
        this.clock = clock;
    }

    Outcome judge(BenchSession session) {
        if (session.state() instanceof SessionState.Broken broken) {
            return new Outcome.NotGraded(broken.why());
        }
        Optional<Lab> lab = sessions.lab(session.accountId());
        Optional<String> workspace = sessions.workspace(session.accountId());
        if (lab.isEmpty() || workspace.isEmpty()) {
            return new Outcome.NotGraded("The bench is being made anew right now. Check again once it is there.");
        }
        try {
            return graded(
                    session,
                    lab.get(),
                    evaluation(session, lab.get(), workspace.get()).results());
        } catch (EngineUnavailable | ContainersUnavailable unavailable) {
            LOG.log(
                    Level.INFO,
                    () -> "not-graded session=" + session.id() + " because=\"" + unavailable.getMessage() + "\"");
            return new Outcome.NotGraded(UNAVAILABLE);
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, () -> "not-graded session=" + session.id(), fault);
            return new Outcome.NotGraded(FAULT);
        }
    }

    private Evaluation evaluation(BenchSession session, Lab lab, String workspace) {
        GradedBench bench = benches.graded(session.bench(), workspace);
        return new Evaluation(
                lab,
                new Inquiry(bench, sittings.given(session), clock, asker),
                sittings.opening(session, workspace),
                sittings.latches(session));
    }

    private Outcome graded(BenchSession session, Lab lab, List<CheckResult> results) {
        int cost = hints.cost(session.accountId(), lab.id());
        int earned = results.stream()
                .filter(result -> !result.bonus())
                .mapToInt(CheckResult::earned)
                .sum();
        return new Outcome.Graded(Math.max(0, earned - cost), lab.points(), cost, results);
    }
}
