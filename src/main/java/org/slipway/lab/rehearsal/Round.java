package org.slipway.lab.rehearsal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slipway.lab.BenchSession;
import org.slipway.lab.LabProof;
import org.slipway.lab.LabProof.Script;
import org.slipway.lab.LabProof.StepProof;
import org.slipway.lab.LabProof.WrongProof;
import org.slipway.lab.Step;
import org.slipway.lab.check.Placeholders;
import org.slipway.lab.grading.CheckResult;
import org.slipway.lab.grading.Verdict;

/** Plays a lab once: the untouched start, the solution step by step, and every wrong way. */
final class Round {
    private static final int CHECKS = 5;

    private final LabProof proof;
    private final Stage stage;
    private final long account;
    private final Notes notes;
    private final int number;
    private final Terms terms;

    Round(LabProof proof, Stage stage, long account, Notes notes, int number) {
        this.proof = proof;
        this.stage = stage;
        this.account = account;
        this.notes = notes;
        this.number = number;
        this.terms = new Terms(proof.lab());
    }

    /** Returns the parameters that it was played with, which differ from {@code unlike} where they can. */
    Map<String, String> play(Map<String, String> unlike, boolean wrongWays) {
        notes.line("Round " + number + " begins with a fresh bench");
        BenchSession session = stage.fresh(account, proof.lab(), unlike);
        notes.line("Round " + number + words(session.parameters()));
        untouched(session);
        if (solved(session, proof.steps().size(), true)) {
            checkTime(session);
            if (wrongWays) {
                proof.steps().forEach(step -> step.wrongs().forEach(wrong -> wrong(step, wrong, unlike)));
            }
        }
        return session.parameters();
    }

    private static String words(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(", ", parameters.isEmpty() ? "" : ", ", ""));
    }

    private void untouched(BenchSession session) {
        long began = System.nanoTime();
        List<CheckResult> results = stage.grade(session);
        notes.quality().untouched(results);
        List<CheckResult> free =
                results.stream().filter(result -> result.earned() > 0).toList();
        scene("untouched start", terms.points(results), free.isEmpty(), began);
        for (CheckResult result : free) {
            notes.fault(place(result)
                    .fault("`" + result.checkId() + "` passes on the untouched start, so it gives points for nothing: "
                            + Words.of(result.verdict())));
        }
        unasked(results, "on the untouched start");
    }

    /** Solves this many steps; false when one of them could not be solved. */
    private boolean solved(BenchSession session, int steps, boolean noted) {
        for (int i = 0; i < steps; i++) {
            Script script = proof.steps().get(i).solve();
            long began = System.nanoTime();
            if (!ran(session, script, began)) {
                return false;
            }
            if (noted && !passed(i, script, stage.grade(session), began)) {
                return false;
            }
            if (!noted && terms.remembers()) {
                stage.grade(session);
            }
        }
        return true;
    }

    /** How long a learner waits for Check when everything is done, so that no check has to wait for anything. */
    private void checkTime(BenchSession session) {
        long[] took = new long[CHECKS];
        for (int i = 0; i < CHECKS; i++) {
            long began = System.nanoTime();
            stage.grade(session);
            took[i] = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        }
        Arrays.sort(took);
        notes.line("  Check takes " + took[CHECKS / 2] + " ms when everything is done (median of " + CHECKS + ")");
    }

    /** Runs a script that must not fail by itself. */
    private boolean ran(BenchSession session, Script script, long began) {
        String text = new Placeholders(session.parameters()).fill(script.text());
        ScriptEnd end = stage.run(session, script.name(), text);
        if (end.failed()) {
            scene(script.name(), "the script failed", false, began);
            notes.fault(
                    script.line(Math.max(1, end.line())).fault("the script ended before its last line: " + end.said()));
        }
        return !end.failed();
    }

    /** Whether the checks of this step and all before it pass. */
    private boolean passed(int index, Script script, List<CheckResult> results, long began) {
        notes.quality().seen(results);
        Set<String> steps =
                proof.lab().steps().subList(0, index + 1).stream().map(Step::id).collect(Collectors.toSet());
        List<CheckResult> missed = results.stream()
                .filter(result -> steps.contains(result.stepId()) && !result.passed())
                .filter(result -> index + 1 == proof.steps().size() || !terms.waitsForTheEnd(result))
                .toList();
        String outcome = missed.isEmpty()
                ? terms.points(results)
                : missed.size() + (missed.size() == 1 ? " check does" : " checks do") + " not pass";
        scene(script.name(), outcome, missed.isEmpty(), began);
        for (CheckResult result : missed) {
            notes.fault(place(result)
                    .fault("`" + result.checkId() + "` does not pass after " + script.name() + ": "
                            + Words.of(result.verdict())));
        }
        return missed.isEmpty();
    }

    private void wrong(StepProof step, WrongProof wrong, Map<String, String> unlike) {
        BenchSession session = stage.fresh(account, proof.lab(), unlike);
        long began = System.nanoTime();
        if (!solved(session, wrong.solvedBefore(), false) || !ran(session, wrong.script(), began)) {
            return;
        }
        List<CheckResult> results = stage.grade(session);
        notes.quality().seen(results);
        String saying = new Placeholders(session.parameters()).fill(wrong.saying());
        WrongVerdict judged = WrongVerdict.of(wrong, saying, results, tried(step));
        scene(wrong.script().name(), judged.outcome(), judged.fault().isEmpty(), began);
        judged.fault().ifPresentOrElse(notes::fault, () -> notes.quality().toldApart(wrong.fails()));
        unasked(results, "after " + wrong.script().name());
    }

    /** The steps up to this one: what fails in later ones was never tried. */
    private Set<String> tried(StepProof step) {
        return proof.steps().subList(0, proof.steps().indexOf(step) + 1).stream()
                .map(StepProof::id)
                .collect(Collectors.toSet());
    }

    /** A check that cannot be asked is the portal's fault before a learner, and perhaps the author's here. */
    private void unasked(List<CheckResult> results, String when) {
        results.stream()
                .filter(result -> result.verdict() instanceof Verdict.Unknown)
                .forEach(result -> notes.fault(place(result)
                        .fault("`" + result.checkId() + "` could not be asked " + when + ": "
                                + Words.of(result.verdict()))));
    }

    private LabProof.Place place(CheckResult result) {
        return proof.checks().getOrDefault(result.checkId(), proof.chapter());
    }

    private void scene(String name, String outcome, boolean held, long began) {
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        notes.scene(new Scene(number, name, outcome, held, millis));
    }
}
