package org.slipway.lab.grading;

import java.util.Optional;
import org.slipway.compute.container.InspectedNetwork;
import org.slipway.compute.container.LearnerContainer;
import org.slipway.lab.check.NetworkCheck;
import org.slipway.lab.grading.Verdict.Failed;
import org.slipway.lab.grading.Verdict.Passed;

/** Judges a network by {@code docker network inspect}. */
final class NetworkEvaluation {
    private final GradedBench bench;
    private final Facts facts;

    NetworkEvaluation(GradedBench bench, Facts facts) {
        this.bench = bench;
        this.facts = facts;
    }

    Verdict of(NetworkCheck check) {
        String listed = "docker network ls lists "
                + Facts.listed(
                        bench.networks().stream().map(InspectedNetwork::name).toList());
        Optional<InspectedNetwork> network = bench.network(check.name());
        if (!check.exists()) {
            return network.isEmpty()
                    ? new Passed("There is no network `" + check.name() + "`.")
                    : new Failed("the network `" + check.name() + "` is removed", "it is still there", listed);
        }
        return network.map(there -> judged(check, there))
                .orElseGet(() ->
                        new Failed("there is a network `" + check.name() + "`", "there is none of this name", listed));
    }

    private Verdict judged(NetworkCheck check, InspectedNetwork network) {
        String shown = "docker network inspect " + network.name() + ", Containers: " + Facts.listed(network.members());
        Optional<String> absent = check.members().stream()
                .filter(name -> !network.members().contains(name))
                .findFirst();
        if (absent.isPresent()) {
            String name = absent.get();
            Optional<LearnerContainer> container = bench.named(name);
            return new Failed(
                    "`" + name + "` is in the network `" + network.name() + "`",
                    container
                            .map(there -> there.status() == LearnerContainer.Status.RUNNING
                                    ? "it is not"
                                    : "`" + name + "` " + facts.state(there))
                            .orElse("there is no container named `" + name + "`"),
                    container.isPresent() ? shown : facts.missing(name));
        }
        return check.notMembers().stream()
                .filter(network.members()::contains)
                .findFirst()
                .<Verdict>map(name ->
                        new Failed("`" + name + "` is not in the network `" + network.name() + "`", "it is", shown))
                .orElseGet(() -> new Passed(
                        "In the network `" + network.name() + "`: " + Facts.listed(network.members()) + "."));
    }
}
