package org.slipway.lab.grading;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slipway.compute.container.Bench;
import org.slipway.compute.container.ContainerLog;
import org.slipway.compute.container.Containers;
import org.slipway.compute.container.InspectedContainer;
import org.slipway.compute.container.InspectedImage;
import org.slipway.compute.container.InspectedNetwork;
import org.slipway.compute.container.InspectedVolume;
import org.slipway.compute.container.Inspections;
import org.slipway.compute.container.LearnerContainer;
import org.slipway.engine.Engine;
import org.slipway.engine.ExecResult;
import org.slipway.engine.ExecSpec;
import org.slipway.engine.SandboxSpec;

/** The bench under judgement. Its containers are looked at once, and anew only when a check is asked again. */
final class GradedBench {
    /** How the portal names itself to a learner's server, so that its own questions are told from a visitor's. */
    static final String AGENT = "Slipway-Check";

    private final Bench bench;
    private final String workspace;
    private final Containers containers;
    private final Inspections inspections;
    private final Engine engine;
    private final Map<String, Optional<InspectedContainer>> inspected = new HashMap<>();
    private List<LearnerContainer> seen;
    private Optional<List<InspectedImage>> images = Optional.empty();
    private Optional<List<InspectedNetwork>> networks = Optional.empty();
    private Optional<List<InspectedVolume>> volumes = Optional.empty();

    GradedBench(Bench bench, String workspace, Containers containers, Inspections inspections, Engine engine) {
        this.bench = bench;
        this.workspace = workspace;
        this.containers = containers;
        this.inspections = inspections;
        this.engine = engine;
        this.seen = containers.list(bench);
    }

    void lookAgain() {
        inspected.clear();
        images = Optional.empty();
        networks = Optional.empty();
        volumes = Optional.empty();
        seen = containers.list(bench);
    }

    Bench bench() {
        return bench;
    }

    /** What {@code docker inspect} shows of a container; empty when it is gone meanwhile. */
    Optional<InspectedContainer> inspected(LearnerContainer container) {
        return inspected.computeIfAbsent(container.id(), id -> inspections.container(bench, container));
    }

    List<InspectedImage> images() {
        List<InspectedImage> found = images.orElseGet(() -> inspections.images(bench));
        images = Optional.of(found);
        return found;
    }

    Optional<InspectedImage> image(String name) {
        return images().stream().filter(image -> image.isNamed(name)).findFirst();
    }

    List<String> history(InspectedImage image) {
        return inspections.history(image);
    }

    List<InspectedNetwork> networks() {
        List<InspectedNetwork> found = networks.orElseGet(() -> inspections.networks(bench, seen));
        networks = Optional.of(found);
        return found;
    }

    Optional<InspectedNetwork> network(String name) {
        return networks().stream()
                .filter(network -> network.name().equals(name))
                .findFirst();
    }

    List<InspectedVolume> volumes() {
        List<InspectedVolume> found = volumes.orElseGet(() -> inspections.volumes(bench));
        volumes = Optional.of(found);
        return found;
    }

    /** Runs a container that is gone with its answer. */
    ExecResult run(SandboxSpec spec, byte[] input, Duration time, int most) {
        return engine.run(spec, input, time, most);
    }

    List<LearnerContainer> containers() {
        return seen;
    }

    Optional<LearnerContainer> named(String name) {
        return seen.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    Optional<LearnerContainer> publishing(int port) {
        return LearnerContainer.publishing(seen, port);
    }

    /** The container's last lines, without those that our own questions made. */
    List<String> log(LearnerContainer container, int lines) {
        return containers.logs(bench, container.name(), lines).stream()
                .map(ContainerLog::text)
                .filter(text -> !text.contains(AGENT))
                .toList();
    }

    Optional<byte[]> file(String container, String path, int most) {
        return engine.readFile(container, path, most);
    }

    Optional<byte[]> workspaceFile(String path, int most) {
        return engine.readFile(workspace, path, most);
    }

    ExecResult inWorkspace(ExecSpec spec) {
        return engine.exec(workspace, spec);
    }
}
