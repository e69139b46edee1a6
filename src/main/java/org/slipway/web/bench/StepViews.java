package org.slipway.web.bench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slipway.lab.Answers;
import org.slipway.lab.BenchSession;
import org.slipway.lab.Check;
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
    private final Answers answers;

    @Inject
    StepViews(Hints hints, Answers answers) {
        this.hints = hints;
        this.answers = answers;
    }

    /** The first step that is not done is the open one. */
    List<StepView> of(BenchSession session, Lab lab, Optional<Outcome.Graded> graded) {
        Map<String, CheckResult> results = graded.map(Outcome.Graded::results).orElse(List.of()).stream()
                .collect(Collectors.toMap(
                        result -> result.stepId() + "/" + result.checkId(), Function.identity(), (a, b) -> b));
        List<HintView> help = hints.of(session.accountId(), lab.id());
        Map<String, String> typed = answers.of(session.id());
        List<StepView> steps = new ArrayList<>();
        boolean found = false;
        for (Step step : lab.steps()) {
            StepView view = of(step, results, help, typed);
            steps.add(!found && !view.done() ? view.opened() : view);
            found = found || !view.done();
        }
        return List.copyOf(steps);
    }

    private static StepView of(
            Step step, Map<String, CheckResult> results, List<HintView> help, Map<String, String> typed) {
        List<Optional<CheckResult>> own = step.checks().stream()
                .map(check -> Optional.ofNullable(results.get(step.id() + "/" + check.id())))
                .toList();
        List<CheckView> checks = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            Check check = step.checks().get(i);
            checks.add(CheckView.of(check, own.get(i), AnswerField.of(check, typed.getOrDefault(check.id(), ""))));
        }
        return new StepView(
                step.id(),
                step.title(),
                step.html(),
                step.points(),
                own.stream()
                        .flatMap(Optional::stream)
                        .filter(result -> !result.bonus())
                        .mapToInt(CheckResult::earned)
                        .sum(),
                !own.isEmpty()
                        && own.stream()
                                .allMatch(result -> result.filter(one -> one.passed() || one.bonus())
                                        .isPresent()),
                false,
                List.copyOf(checks),
                help.stream().filter(hint -> hint.stepId().equals(step.id())).toList());
    }
}
