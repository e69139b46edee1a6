package org.slipway.lab.grading;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slipway.compute.container.ContainerRefused;
import org.slipway.engine.EngineRefused;
import org.slipway.lab.Check;
import org.slipway.lab.Lab;
import org.slipway.lab.Step;
import org.slipway.lab.check.CheckSpec;
import org.slipway.lab.check.ContainerCheck;
import org.slipway.lab.check.ExecCheck;
import org.slipway.lab.check.FileCheck;
import org.slipway.lab.check.HttpCheck;
import org.slipway.lab.check.LogsCheck;
import org.slipway.lab.grading.Verdict.Passed;
import org.slipway.lab.grading.Verdict.Unknown;
import org.slipway.lab.grading.Verdict.Waiting;

/** Asks all checks of a lab, those that others need first. An engine that cannot be reached ends it with that room's exception. */
final class Evaluation {
    private static final System.Logger LOG = System.getLogger(Evaluation.class.getName());
    private static final long AGAIN_MILLIS = 250;

    private final GradedBench bench;
    private final Clock clock;
    private final HttpAsker asker;
    private final Map<String, Check> checks = new LinkedHashMap<>();
    private final Map<String, Verdict> verdicts = new LinkedHashMap<>();

    Evaluation(GradedBench bench, Clock clock, HttpAsker asker) {
        this.bench = bench;
        this.clock = clock;
        this.asker = asker;
    }

    /** The results in the lab's order. */
    List<CheckResult> of(Lab lab) {
        lab.steps().forEach(step -> step.checks().forEach(check -> checks.put(check.id(), check)));
        List<CheckResult> results = new ArrayList<>();
        for (Step step : lab.steps()) {
            for (Check check : step.checks()) {
                Verdict verdict = verdict(check);
                results.add(new CheckResult(
                        step.id(),
                        check.id(),
                        check.title(),
                        check.points(),
                        verdict instanceof Passed ? check.points() : 0,
                        verdict));
            }
        }
        return results;
    }

    private Verdict verdict(Check check) {
        Verdict known = verdicts.get(check.id());
        if (known != null) {
            return known;
        }
        Verdict verdict =
                unmet(check).<Verdict>map(need -> new Waiting(need.title())).orElseGet(() -> asked(check));
        verdicts.put(check.id(), verdict);
        return verdict;
    }

    /** The first needed check that has not passed; the definition has no circles. */
    private Optional<Check> unmet(Check check) {
        return check.needs().stream()
                .map(checks::get)
                .filter(need -> need != null && !(verdict(need) instanceof Passed))
                .findFirst();
    }

    private Verdict asked(Check check) {
        long until = System.nanoTime() + check.within().toNanos();
        Verdict verdict = once(check.spec());
        while (!(verdict instanceof Passed) && System.nanoTime() < until && pause()) {
            bench.lookAgain();
            verdict = once(check.spec());
        }
        return verdict;
    }

    private static boolean pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(AGAIN_MILLIS);
            return true;
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A container that went away between two looks is told from an engine that cannot be reached: the first is looked at again, the second ends the attempt. */
    private Verdict once(CheckSpec spec) {
        try {
            return judged(spec);
        } catch (ContainerRefused | EngineRefused changed) {
            bench.lookAgain();
            return secondLook(spec);
        }
    }

    private Verdict secondLook(CheckSpec spec) {
        try {
            return judged(spec);
        } catch (ContainerRefused | EngineRefused ours) {
            LOG.log(Level.WARNING, () -> "check-not-asked check=\"" + spec.title() + "\"", ours);
            return new Unknown("This check could not be asked: " + ours.getMessage());
        }
    }

    private Verdict judged(CheckSpec spec) {
        Facts facts = new Facts(bench, clock.instant());
        if (spec instanceof ContainerCheck container) {
            return new ContainerEvaluation(bench, facts).of(container);
        } else if (spec instanceof HttpCheck http) {
            return new HttpEvaluation(bench, facts, asker).of(http);
        } else if (spec instanceof LogsCheck logs) {
            return new LogsEvaluation(bench, facts).of(logs);
        } else if (spec instanceof FileCheck file) {
            return new FileEvaluation(bench, facts).of(file);
        } else if (spec instanceof ExecCheck exec) {
            return new ExecEvaluation(bench).of(exec);
        }
        throw new IllegalStateException("No evaluation for " + spec);
    }
}
