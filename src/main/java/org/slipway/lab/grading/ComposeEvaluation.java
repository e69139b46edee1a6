package org.slipway.lab.grading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.slipway.compute.container.InspectedContainer;
import org.slipway.compute.container.LearnerContainer.Status;
import org.slipway.lab.check.ComposeCheck;
import org.slipway.lab.grading.Verdict.Failed;
import org.slipway.lab.grading.Verdict.Passed;

/** Judges a Compose project by the labels on its containers. */
final class ComposeEvaluation {
    private final GradedBench bench;
    private final Facts facts;

    ComposeEvaluation(GradedBench bench, Facts facts) {
        this.bench = bench;
        this.facts = facts;
    }

    Verdict of(ComposeCheck check) {
        List<InspectedContainer> members = bench.containers().stream()
                .flatMap(container -> bench.inspected(container).stream())
                .filter(container -> check.project().equals(container.labels().get(ComposeCheck.PROJECT_LABEL)))
                .toList();
        return check.services().entrySet().stream()
                .map(service -> wrong(check, service, members))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> new Passed(
                        "The project `" + check.project() + "` has " + Facts.listed(services(members)) + " as asked."));
    }

    private static List<String> services(List<InspectedContainer> members) {
        TreeSet<String> services = new TreeSet<>();
        members.forEach(member -> services.add(member.labels().getOrDefault(ComposeCheck.SERVICE_LABEL, "")));
        return List.copyOf(services);
    }

    private Optional<Verdict> wrong(
            ComposeCheck check, Map.Entry<String, ComposeCheck.State> service, List<InspectedContainer> members) {
        String expected = "the service `" + service.getKey() + "` of `" + check.project() + "` "
                + service.getValue().words();
        List<InspectedContainer> own = members.stream()
                .filter(member -> service.getKey().equals(member.labels().get(ComposeCheck.SERVICE_LABEL)))
                .toList();
        if (service.getValue() == ComposeCheck.State.ABSENT) {
            return own.stream()
                    .findFirst()
                    .map(there -> new Failed(expected, "it is still there", facts.statusLine(there.container())));
        }
        if (own.isEmpty()) {
            return Optional.of(new Failed(
                    expected,
                    members.isEmpty() ? "there is no such project" : "the project has no container of this service",
                    members.isEmpty()
                            ? "no container carries the label `" + ComposeCheck.PROJECT_LABEL + "=" + check.project()
                                    + "`; the project's name is that of its folder"
                            : "docker-compose ps lists " + Facts.listed(services(members))));
        }
        return own.stream()
                .filter(member -> !fits(member, service.getValue()))
                .findFirst()
                .map(member -> new Failed(
                        expected,
                        "`" + member.container().name() + "` " + facts.state(member.container())
                                + (service.getValue() == ComposeCheck.State.HEALTHY
                                        ? ", and its health is "
                                                + member.health().orElse("not checked")
                                        : ""),
                        facts.statusLine(member.container())));
    }

    private static boolean fits(InspectedContainer member, ComposeCheck.State state) {
        Status status = member.container().status();
        return switch (state) {
            case RUNNING -> status == Status.RUNNING;
            case HEALTHY ->
                status == Status.RUNNING
                        && member.health().filter("healthy"::equals).isPresent();
            case EXITED -> status == Status.EXITED;
            case ABSENT -> false;
        };
    }
}
