package org.slipway.lab;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slipway.engine.Engine;
import org.slipway.engine.EngineException;
import org.slipway.engine.EngineRefused;
import org.slipway.engine.EngineUnavailable;
import org.slipway.engine.ExecResult;
import org.slipway.engine.ExecSpec;

/** What the portal puts on a bench when a step opens: the step's seed runs in the workspace as the learner, once a session. */
@ApplicationScoped
public class Seeds {
    private static final System.Logger LOG = System.getLogger(Seeds.class.getName());
    private static final Duration TIME = Duration.ofSeconds(60);
    private static final int MOST_OUTPUT = 64 * 1024;
    private static final String LEARNER = "1000:1000";

    private final SeedStore store;
    private final Engine engine;
    private final Background background;
    private final SessionClock clock;
    private final AccountLocks locks = new AccountLocks();

    @Inject
    Seeds(SeedStore store, Engine engine, Background background, SessionClock clock) {
        this.store = store;
        this.engine = engine;
        this.background = background;
        this.clock = clock;
    }

    /** Whether the step's seed has run in the session, or it has none. */
    public boolean isOpen(String session, Step step) {
        return step.seed().isEmpty() || store.hasRun(session, step.id());
    }

    /**
     * Runs the step's seed unless it has run; empty when that went well, otherwise what went wrong, in words for the learner.
     *
     * @throws EngineUnavailable when the engine cannot be reached
     */
    public Optional<String> open(BenchSession session, String workspace, Step step) {
        return locks.locked(session.accountId(), () -> run(session.id(), workspace, step));
    }

    /** Has the first step's seed run before the bench that is being made is handed over. What goes wrong is told at the first Check, which tries again. */
    void begin(LiveSession session) {
        Step first = session.lab().steps().get(0);
        if (isOpen(session.id(), first)) {
            return;
        }
        session.berth()
                .furnish(
                        "Setting up your first step",
                        background,
                        place -> locks.locked(session.accountId(), () -> quietly(session.id(), place, first)));
    }

    private Optional<String> quietly(String session, Place place, Step step) {
        try {
            return run(session, place.workspace(), step);
        } catch (EngineException failure) {
            LOG.log(Level.INFO, () -> "seed-not-run session=" + session + " step=" + step.id(), failure);
            return Optional.empty();
        }
    }

    /** For a bench that is made new. */
    void forget(String session) {
        store.forget(session);
    }

    private Optional<String> run(String session, String workspace, Step step) {
        if (isOpen(session, step)) {
            return Optional.empty();
        }
        Optional<String> fault = fault(workspace, step.seed().orElse(""));
        if (fault.isEmpty()) {
            store.ran(session, step.id(), clock.now());
            LOG.log(Level.INFO, () -> "seed-run session=" + session + " step=" + step.id());
        } else {
            LOG.log(
                    Level.WARNING,
                    () -> "seed-failed session=" + session + " step=" + step.id() + " because=\"" + fault.get() + "\"");
        }
        return fault;
    }

    private Optional<String> fault(String workspace, String script) {
        try {
            ExecResult result = engine.exec(workspace, spec(script));
            if (result.timedOut()) {
                return Optional.of("its seed had not ended after " + TIME.toSeconds() + " s.");
            }
            return result.exitCode() == 0
                    ? Optional.empty()
                    : Optional.of("its seed ended with exit code " + result.exitCode() + said(result) + ".");
        } catch (EngineRefused refused) {
            return Optional.of("its seed could not be run: " + refused.getMessage());
        }
    }

    private static String said(ExecResult result) {
        List<String> lines =
                result.stderr().lines().filter(line -> !line.isBlank()).toList();
        return lines.isEmpty() ? "" : ": " + lines.get(lines.size() - 1).strip();
    }

    /** Nothing of what the learner may have put into the shell's environment or start files counts. */
    private static ExecSpec spec(String script) {
        return new ExecSpec(
                List.of(
                        "/usr/bin/env",
                        "-i",
                        "-C",
                        "/home/learner",
                        "PATH=/usr/local/bin:/usr/bin:/bin",
                        "LANG=C.UTF-8",
                        "HOME=/home/learner",
                        "USER=learner",
                        "DOCKER_BUILDKIT=0",
                        "/bin/bash",
                        "--noprofile",
                        "--norc",
                        "-c",
                        script,
                        "seed"),
                Optional.of(LEARNER),
                Map.of(),
                TIME,
                MOST_OUTPUT);
    }
}
