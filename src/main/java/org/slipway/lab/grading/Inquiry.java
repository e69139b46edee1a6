package org.slipway.lab.grading;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.slipway.compute.container.ContainerRefused;
import org.slipway.engine.EngineRefused;
import org.slipway.lab.Check;
import org.slipway.lab.check.AnswerCheck;
import org.slipway.lab.check.CheckSpec;
import org.slipway.lab.check.ComposeCheck;
import org.slipway.lab.check.ContainerCheck;
import org.slipway.lab.check.ExecCheck;
import org.slipway.lab.check.FileCheck;
import org.slipway.lab.check.HttpCheck;
import org.slipway.lab.check.ImageCheck;
import org.slipway.lab.check.LogsCheck;
import org.slipway.lab.check.NetworkCheck;
import org.slipway.lab.check.ScriptCheck;
import org.slipway.lab.check.VolumeCheck;
import org.slipway.lab.grading.Verdict.Unknown;

/** Asks one check once: each kind has its own evaluation. */
final class Inquiry {
    private static final System.Logger LOG = System.getLogger(Inquiry.class.getName());

    private final GradedBench bench;
    private final Given given;
    private final Clock clock;
    private final HttpAsker asker;

    /**
     * What a session brings along besides its bench.
     *
     * @param parameters what was drawn for it
     * @param answers what was typed, by the check's id
     */
    record Given(Map<String, String> parameters, Map<String, String> answers) {}

    Inquiry(GradedBench bench, Given given, Clock clock, HttpAsker asker) {
        this.bench = bench;
        this.given = given;
        this.clock = clock;
        this.asker = asker;
    }

    void lookAgain() {
        bench.lookAgain();
    }

    /** A container that went away between two looks is told from an engine that cannot be reached: the first is looked at again, the second ends the attempt. */
    Verdict once(Check check) {
        try {
            return judged(check);
        } catch (ContainerRefused | EngineRefused changed) {
            bench.lookAgain();
            return secondLook(check);
        }
    }

    private Verdict secondLook(Check check) {
        try {
            return judged(check);
        } catch (ContainerRefused | EngineRefused ours) {
            LOG.log(Level.WARNING, () -> "check-not-asked check=\"" + check.id() + "\"", ours);
            return new Unknown("This check could not be asked: " + ours.getMessage());
        }
    }

    private Verdict judged(Check check) {
        CheckSpec spec = check.spec();
        Facts facts = new Facts(bench, clock.instant());
        if (spec instanceof ContainerCheck container) {
            return new ContainerEvaluation(bench, facts).of(container);
        } else if (spec instanceof ImageCheck image) {
            return new ImageEvaluation(bench).of(image);
        } else if (spec instanceof VolumeCheck volume) {
            return new VolumeEvaluation(bench, facts).of(volume);
        } else if (spec instanceof NetworkCheck network) {
            return new NetworkEvaluation(bench, facts).of(network);
        } else if (spec instanceof ComposeCheck compose) {
            return new ComposeEvaluation(bench, facts).of(compose);
        } else if (spec instanceof HttpCheck http) {
            return new HttpEvaluation(bench, facts, asker).of(http);
        } else if (spec instanceof LogsCheck logs) {
            return new LogsEvaluation(bench, facts).of(logs);
        } else if (spec instanceof FileCheck file) {
            return new FileEvaluation(bench, facts).of(file);
        } else if (spec instanceof ExecCheck exec) {
            return new ExecEvaluation(bench).of(exec);
        } else if (spec instanceof AnswerCheck answer) {
            return new AnswerEvaluation(bench)
                    .of(answer, Optional.ofNullable(given.answers().get(check.id())));
        } else if (spec instanceof ScriptCheck script) {
            return new ScriptEvaluation(bench, given.parameters(), clock).of(script, check.title());
        }
        throw new IllegalStateException("No evaluation for " + spec);
    }
}
