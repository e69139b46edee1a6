package org.slipway.lab.grading;

import java.util.List;
import java.util.Optional;
import org.slipway.compute.container.InspectedVolume;
import org.slipway.compute.container.LearnerContainer;
import org.slipway.lab.check.ContainerTraits;
import org.slipway.lab.check.VolumeCheck;
import org.slipway.lab.grading.Verdict.Failed;
import org.slipway.lab.grading.Verdict.Passed;

/** Judges a named volume by {@code docker volume ls} and what mounts it. */
final class VolumeEvaluation {
    private final GradedBench bench;
    private final Facts facts;

    VolumeEvaluation(GradedBench bench, Facts facts) {
        this.bench = bench;
        this.facts = facts;
    }

    Verdict of(VolumeCheck check) {
        List<String> names = bench.volumes().stream().map(InspectedVolume::name).toList();
        String listed =
                names.isEmpty() ? "docker volume ls lists none" : "docker volume ls lists " + Facts.listed(names);
        if (names.contains(check.name()) != check.exists()) {
            return check.exists()
                    ? new Failed("there is a volume `" + check.name() + "`", "there is none of this name", listed)
                    : new Failed("the volume `" + check.name() + "` is removed", "it is still there", listed);
        }
        return check.exists() && check.mountedBy().isPresent()
                ? mounted(check, check.mountedBy().get())
                : new Passed(
                        check.exists()
                                ? "There is a volume `" + check.name() + "`."
                                : "There is no volume `" + check.name() + "`.");
    }

    private Verdict mounted(VolumeCheck check, String by) {
        Optional<LearnerContainer> container = bench.named(by);
        if (container.isEmpty()) {
            return new Failed(
                    "`" + by + "` mounts the volume `" + check.name() + "`",
                    "there is no container named `" + by + "`",
                    facts.missing(by));
        }
        ContainerTraits none = ContainerTraits.NONE;
        ContainerTraits mounting = new ContainerTraits(
                none.env(),
                none.memory(),
                none.cpus(),
                none.user(),
                false,
                none.network(),
                Optional.of(check.name()),
                check.at(),
                none.restarts(),
                none.health());
        return bench.inspected(container.get())
                .flatMap(there -> new TraitsEvaluation(mounting, there).wrong())
                .orElseGet(() -> new Passed("`" + by + "` mounts the volume `" + check.name() + "`."));
    }
}
