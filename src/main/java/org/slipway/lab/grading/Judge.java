package org.slipway.lab.grading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slipway.compute.container.Containers;
import org.slipway.compute.container.ContainersUnavailable;
import org.slipway.engine.Engine;
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
    private final Containers containers;
    private final Engine engine;
    private final Hints hints;
    private final Clock clock;
    private final HttpAsker asker = new HttpAsker();

    @Inject
    Judge(Sessions sessions, Containers containers, Engine engine, Hints hints, Clock clock) {
        this.sessions = sessions;
        this.containers = containers;
        this.engine = engine;
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
            GradedBench bench = new GradedBench(session.bench(), workspace.get(), containers, engine);
            return graded(session, lab.get(), new Evaluation(bench, clock, asker).of(lab.get()));
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

    private Outcome graded(BenchSession session, Lab lab, List<CheckResult> results) {
        int cost = hints.cost(session.accountId(), lab.id());
        int earned = results.stream().mapToInt(CheckResult::earned).sum();
        return new Outcome.Graded(Math.max(0, earned - cost), lab.points(), cost, results);
    }
}
