package org.slipway.lab.grading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slipway.lab.Check;
import org.slipway.lab.Lab;
import org.slipway.lab.Step;
import org.slipway.lab.grading.Verdict.Passed;
import org.slipway.lab.grading.Verdict.Unknown;
import org.slipway.lab.grading.Verdict.Waiting;

/**
 * Asks all checks of a lab in the order that they need: those that others need first, those of a seeded step once it is open, the final ones last. An engine that cannot be reached ends it with that
 * room's exception.
 */
final class Evaluation {
    private static final long AGAIN_MILLIS = 250;

    private final Inquiry inquiry;
    private final Opening opening;
    private final Latches latches;
    private final Lab lab;
    private final Map<String, Check> checks = new LinkedHashMap<>();
    private final Map<String, Step> steps = new LinkedHashMap<>();
    private final Map<String, Verdict> verdicts = new LinkedHashMap<>();
    private final Set<String> beingAsked = new HashSet<>();
    private final Map<String, String> notOpened = new LinkedHashMap<>();

    Evaluation(Lab lab, Inquiry inquiry, Opening opening, Latches latches) {
        this.lab = lab;
        this.inquiry = inquiry;
        this.opening = opening;
        this.latches = latches;
        lab.steps()
                .forEach(step -> step.checks().forEach(check -> {
                    checks.put(check.id(), check);
                    steps.put(check.id(), step);
                }));
    }

    /** The results in the lab's order. */
    List<CheckResult> results() {
        List<CheckResult> results = new ArrayList<>();
        for (Step step : lab.steps()) {
            step.checks().forEach(check -> results.add(CheckResult.of(step, check, verdict(check))));
        }
        return results;
    }

    private Verdict verdict(Check check) {
        Verdict known = verdicts.get(check.id());
        if (known != null) {
            return known;
        }
        if (!beingAsked.add(check.id())) {
            return new Waiting(check.shownTitle()); // it waits for itself; the definition's rules keep that out
        }
        Verdict verdict = latched(check)
                .or(() -> unmet(check))
                .or(() -> closed(check))
                .or(() -> tooEarly(check))
                .orElseGet(() -> asked(check));
        verdicts.put(check.id(), verdict);
        return verdict;
    }

    private Optional<Verdict> latched(Check check) {
        return check.asking().latch() ? latches.passed(check.id()).map(passed -> passed) : Optional.empty();
    }

    /** The first needed check that has not passed. */
    private Optional<Verdict> unmet(Check check) {
        return check.needs().stream()
                .map(checks::get)
                .filter(need -> need != null && !passes(need))
                .findFirst()
                .map(need -> new Waiting(need.shownTitle()));
    }

    /** A seeded step opens when all that counts before it has passed. */
    private Optional<Verdict> closed(Check check) {
        Step step = stepOf(check);
        if (opening.isOpen(step)) {
            return Optional.empty();
        }
        Optional<Verdict> waiting = lab.steps().subList(0, lab.steps().indexOf(step)).stream()
                .flatMap(before -> before.checks().stream())
                .filter(before -> before.counts() && !passes(before))
                .findFirst()
                .map(before -> new Waiting(before.shownTitle()));
        return waiting.or(() -> opened(step));
    }

    private Optional<Verdict> opened(Step step) {
        if (!notOpened.containsKey(step.id())) {
            notOpened.put(step.id(), opening.open(step).orElse(""));
            inquiry.lookAgain();
        }
        String why = notOpened.getOrDefault(step.id(), "");
        return why.isEmpty()
                ? Optional.empty()
                : Optional.of(new Unknown(
                        "This step could not be set up: " + why + " It is tried again when you press Check."));
    }

    private Optional<Verdict> tooEarly(Check check) {
        return check.asking().last()
                ? checks.values().stream()
                        .filter(other -> other.counts() && !passes(other))
                        .findFirst()
                        .map(other -> new Waiting(other.shownTitle()))
                : Optional.empty();
    }

    private boolean passes(Check check) {
        return verdict(check) instanceof Passed;
    }

    private Step stepOf(Check check) {
        Step step = steps.get(check.id());
        if (step == null) {
            throw new IllegalStateException(check.id());
        }
        return step;
    }

    private Verdict asked(Check check) {
        long until = System.nanoTime() + check.asking().within().toNanos();
        Verdict verdict = inquiry.once(check);
        while (!(verdict instanceof Passed) && System.nanoTime() < until && pause()) {
            inquiry.lookAgain();
            verdict = inquiry.once(check);
        }
        if (check.asking().latch() && verdict instanceof Passed passed) {
            latches.keep(check.id(), passed);
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
}
