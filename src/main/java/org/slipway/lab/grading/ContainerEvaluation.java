package org.slipway.lab.grading;

import java.util.List;
import java.util.Optional;
import org.slipway.compute.container.ImageNames;
import org.slipway.compute.container.LearnerContainer;
import org.slipway.compute.container.LearnerContainer.Status;
import org.slipway.lab.check.ContainerCheck;
import org.slipway.lab.check.ContainerCheck.State;
import org.slipway.lab.grading.Verdict.Failed;
import org.slipway.lab.grading.Verdict.Passed;

/** Judges a container by what the engine says of it. */
final class ContainerEvaluation {
    private final GradedBench bench;
    private final Facts facts;

    ContainerEvaluation(GradedBench bench, Facts facts) {
        this.bench = bench;
        this.facts = facts;
    }

    Verdict of(ContainerCheck check) {
        return check.several() ? several(check) : one(check);
    }

    private Verdict one(ContainerCheck check) {
        Optional<LearnerContainer> found = bench.named(check.name());
        if (check.state() == State.ABSENT) {
            return found.map(this::stillThere)
                    .orElseGet(() -> new Passed("There is no container named `" + check.name() + "`."));
        }
        return found.map(container -> judged(check, container)).orElseGet(() -> missing(check));
    }

    /** So many containers of such a name as fit; the first that does not is told when there are not enough. */
    private Verdict several(ContainerCheck check) {
        List<LearnerContainer> named = bench.containers().stream()
                .filter(container -> check.names(container.name()))
                .toList();
        if (check.state() == State.ABSENT && check.count().isEmpty()) {
            return named.isEmpty()
                    ? new Passed("There is no container named `" + check.name() + "`.")
                    : stillThere(named.get(0));
        }
        List<Verdict> verdicts =
                named.stream().map(container -> judged(check, container)).toList();
        int fitting = (int) verdicts.stream().filter(Passed.class::isInstance).count();
        if (check.count().map(range -> range.holds(fitting)).orElse(fitting > 0)) {
            return new Passed(fitting + " of " + named.size() + " containers named `" + check.name() + "` fit.");
        }
        return new Failed(
                check.title(),
                fitting + " of " + named.size() + " containers of such a name fit",
                verdicts.stream()
                        .filter(Failed.class::isInstance)
                        .map(Failed.class::cast)
                        .map(failed -> failed.observed() + " (" + failed.because() + ")")
                        .findFirst()
                        .orElseGet(() -> facts.missing(check.name())));
    }

    private Verdict stillThere(LearnerContainer container) {
        return new Failed(
                "`" + container.name() + "` is removed",
                "`" + container.name() + "` is still there and " + facts.state(container),
                facts.statusLine(container));
    }

    private Verdict missing(ContainerCheck check) {
        return new Failed(
                expected(check), "there is no container named `" + check.name() + "`", facts.missing(check.name()));
    }

    private static String expected(ContainerCheck check) {
        return "`" + check.name() + "` " + check.state().words();
    }

    private Verdict judged(ContainerCheck check, LearnerContainer container) {
        return wrongState(check, container)
                .or(() -> wrongImage(check, container))
                .or(() -> wrongExit(check, container))
                .or(() -> wrongPort(check, container))
                .or(() -> wrongTraits(check, container))
                .orElseGet(() -> passed(check, container));
    }

    private Verdict passed(ContainerCheck check, LearnerContainer container) {
        return new Passed("`" + container.name() + "` " + facts.state(container) + ", from the image `"
                + container.image() + "`"
                + (check.port().isEmpty() ? "" : ", and publishes " + Facts.published(container)) + ".");
    }

    private Optional<Verdict> wrongState(ContainerCheck check, LearnerContainer container) {
        boolean right = switch (check.state()) {
            case RUNNING -> container.status() == Status.RUNNING;
            case EXITED -> container.status() == Status.EXITED;
            case PAUSED -> container.status() == Status.PAUSED;
            case CREATED -> container.status() == Status.CREATED;
            case ANY -> true;
            case ABSENT -> false;
        };
        return right
                ? Optional.empty()
                : Optional.of(new Failed(
                        expected(check),
                        "`" + container.name() + "` " + facts.state(container),
                        facts.statusLine(container)));
    }

    private Optional<Verdict> wrongImage(ContainerCheck check, LearnerContainer container) {
        return check.image()
                .filter(image -> !ImageNames.same(image, container.image()))
                .map(image -> new Failed(
                        "`" + container.name() + "` runs from the image `" + image + "`",
                        "it runs from `" + container.image() + "`",
                        "docker ps, IMAGE: `" + container.image()
                                + "`; a container keeps its image for life, so remove it and launch a new one"));
    }

    private Optional<Verdict> wrongExit(ContainerCheck check, LearnerContainer container) {
        return check.exitCode()
                .filter(code -> container.status() != Status.EXITED || !code.holds(container.exitCode()))
                .map(code -> new Failed(
                        "`" + container.name() + "` has exited with code " + code.words(),
                        "`" + container.name() + "` " + facts.state(container),
                        facts.statusLine(container)));
    }

    private Optional<Verdict> wrongPort(ContainerCheck check, LearnerContainer container) {
        if (check.port().isEmpty()) {
            return Optional.empty();
        }
        String published = check.port().get();
        boolean right = container.ports().stream()
                .filter(port -> Integer.toString(port.published()).equals(published))
                .anyMatch(port -> check.target()
                        .map(target -> Integer.toString(port.target()).equals(target))
                        .orElse(true));
        return right
                ? Optional.empty()
                : Optional.of(new Failed(
                        "`" + container.name() + "` publishes " + published
                                + check.target().map(target -> " → " + target).orElse(""),
                        "it publishes " + Facts.published(container),
                        facts.ports() + "; a port is given at launch and stays"));
    }

    private Optional<Verdict> wrongTraits(ContainerCheck check, LearnerContainer container) {
        return check.traits().any()
                ? bench.inspected(container).flatMap(there -> new TraitsEvaluation(check.traits(), there).wrong())
                : Optional.empty();
    }
}
