package org.slipway.lab.grading;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slipway.compute.container.InspectedContainer;
import org.slipway.lab.check.ContainerTraits;
import org.slipway.lab.check.ContainerTraits.Health;
import org.slipway.lab.check.Size;
import org.slipway.lab.grading.Verdict.Failed;

/** Judges how a container was made and fares by what {@code docker inspect} says; the first thing that is not as asked is told. */
final class TraitsEvaluation {
    private final ContainerTraits asked;
    private final InspectedContainer there;
    private final String name;

    TraitsEvaluation(ContainerTraits asked, InspectedContainer there) {
        this.asked = asked;
        this.there = there;
        this.name = Facts.code(there.container().name());
    }

    Optional<Verdict> wrong() {
        return Stream.<Supplier<Optional<Verdict>>>of(
                        this::env,
                        this::memory,
                        this::cpus,
                        this::user,
                        this::root,
                        this::network,
                        this::volume,
                        this::restarts,
                        this::health)
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Verdict> env() {
        return asked.env().entrySet().stream()
                .filter(wanted -> !wanted.getValue().equals(there.env().get(wanted.getKey())))
                .findFirst()
                .map(this::wrongVariable);
    }

    private Verdict wrongVariable(Map.Entry<String, String> wanted) {
        String value = there.env().get(wanted.getKey());
        return failed(
                "has the environment variable `" + wanted.getKey() + "` with the value `" + wanted.getValue() + "`",
                value == null
                        ? "it has no variable `" + wanted.getKey() + "`"
                        : "`" + wanted.getKey() + "` is `" + Facts.shortened(value) + "`",
                "Config.Env",
                there.env().keySet().stream().sorted().collect(Collectors.joining(", ")),
                "; variables are given with -e when a container is made and stay");
    }

    private Optional<Verdict> memory() {
        return asked.memory()
                .filter(size -> size.bytes() != there.memoryBytes())
                .map(size -> failed(
                        "may use " + size.words() + " of memory",
                        "its limit is " + Size.words(there.memoryBytes()),
                        "HostConfig.Memory",
                        Long.toString(there.memoryBytes()),
                        ""));
    }

    private Optional<Verdict> cpus() {
        return asked.cpus()
                .filter(number -> !number.is(there.cpus()))
                .map(number -> failed(
                        "may use " + number.text() + " of a processor",
                        "its limit is " + Facts.number(there.cpus()),
                        "HostConfig.NanoCpus",
                        String.format(Locale.ROOT, "%.0f", there.cpus() * 1e9),
                        ""));
    }

    private Optional<Verdict> user() {
        return asked.user()
                .filter(user -> !user.equals(there.user()))
                .map(user -> failed("runs as the user `" + user + "`", runsAs(), "Config.User", there.user(), ""));
    }

    private Optional<Verdict> root() {
        return asked.notRoot() && there.isRoot()
                ? Optional.of(failed("runs as another user than root", runsAs(), "Config.User", there.user(), ""))
                : Optional.empty();
    }

    private String runsAs() {
        return there.user().isEmpty() ? "it runs as root" : "it runs as `" + Facts.shortened(there.user()) + "`";
    }

    private Optional<Verdict> network() {
        return asked.network()
                .filter(network -> !there.networks().contains(network))
                .map(network -> failed(
                        "is in the network `" + network + "`",
                        "it is in " + Facts.listed(there.networks()),
                        "NetworkSettings.Networks",
                        String.join(", ", there.networks()),
                        ""));
    }

    private Optional<Verdict> volume() {
        if (asked.volume().isEmpty()) {
            return Optional.empty();
        }
        String volume = asked.volume().get();
        boolean right = there.volumes().stream()
                .anyMatch(mount -> mount.volume().equals(volume)
                        && asked.at().map(mount.path()::equals).orElse(true));
        List<String> mounts = there.volumes().stream()
                .map(mount -> mount.volume() + ":" + mount.path())
                .toList();
        return right
                ? Optional.empty()
                : Optional.of(failed(
                        "mounts the volume `" + volume + "`"
                                + asked.at().map(path -> " at `" + path + "`").orElse(""),
                        mounts.isEmpty() ? "it mounts no named volume" : "it mounts " + Facts.listed(mounts),
                        "Mounts",
                        String.join(", ", mounts),
                        "; volumes are given with -v when a container is made"));
    }

    private Optional<Verdict> restarts() {
        return asked.restarts()
                .filter(range -> !range.holds(there.restarts()))
                .map(range -> failed(
                        "has been restarted " + range.words() + " times by its restart policy",
                        "it has been restarted " + there.restarts() + " times",
                        "RestartCount",
                        Integer.toString(there.restarts()),
                        ""));
    }

    private Optional<Verdict> health() {
        String said = there.health().orElse("none");
        return asked.health()
                .filter(health -> !health.name().toLowerCase(Locale.ROOT).equals(said))
                .map(health -> failed(
                        health == Health.NONE
                                ? "has no health check"
                                : "is " + health.name().toLowerCase(Locale.ROOT),
                        said.equals("none") ? "it has no health check" : "it is " + said,
                        "State.Health.Status",
                        said,
                        ""));
    }

    private Verdict failed(String expected, String observed, String field, String value, String more) {
        return new Failed(
                name + " " + expected,
                observed,
                "docker inspect " + there.container().name() + ", " + field + ": "
                        + (value.isEmpty() ? "empty" : "`" + Facts.shortened(value) + "`") + more);
    }
}
