package org.slipway.web.bench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slipway.lab.HintView;
import org.slipway.lab.Hints;
import org.slipway.lab.Lab;
import org.slipway.lab.Step;
import org.slipway.lab.grading.CheckResult;
import org.slipway.lab.grading.Outcome;

/** A lab's steps with what the newest grading says about them. */
@ApplicationScoped
class StepViews {
    private final Hints hints;

    @Inject
    StepViews(Hints hints) {
        this.hints = hints;
    }

    /** The first step that is not done is the open one. */
    List<StepView> of(long accountId, Lab lab, Optional<Outcome.Graded> graded) {
        Map<String, CheckResult> results = graded.map(Outcome.Graded::results).orElse(List.of()).stream()
                .collect(Collectors.toMap(
                        result -> result.stepId() + "/" + result.checkId(), Function.identity(), (a, b) -> b));
        List<HintView> help = hints.of(accountId, lab.id());
        List<StepView> steps = new ArrayList<>();
        boolean found = false;
        for (Step step : lab.steps()) {
            StepView view = of(step, results, help);
            steps.add(!found && !view.done() ? view.opened() : view);
            found = found || !view.done();
        }
        return List.copyOf(steps);
    }

    private static StepView of(Step step, Map<String, CheckResult> results, List<HintView> help) {
        List<Optional<CheckResult>> own = step.checks().stream()
                .map(check -> Optional.ofNullable(results.get(step.id() + "/" + check.id())))
                .toList();
        List<CheckView> checks = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            checks.add(CheckView.of(step.checks().get(i), own.get(i)));
        }
        return new StepView(
                step.id(),
                step.title(),
                step.html(),
                step.points(),
                own.stream()
                        .flatMap(Optional::stream)
                        .mapToInt(CheckResult::earned)
                        .sum(),
                !own.isEmpty()
                        && own.stream()
                                .allMatch(result ->
                                        result.filter(CheckResult::passed).isPresent()),
                false,
                List.copyOf(checks),
                help.stream().filter(hint -> hint.stepId().equals(step.id())).toList());
    }
}
