package org.slipway.compute.container;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slipway.engine.Engine;
import org.slipway.engine.SandboxInfo;

/**
 * A container of a learner's, whoever launched it: the bench's form or the docker command.
 *
 * @param id the engine's id
 * @param name the learner's name for it
 * @param image as the learner asked for it: name of a course image or of one of the learner's own, with its tag unless that is latest
 * @param exitCode meaningful for {@link Status#EXITED} only
 * @param ports what it publishes, first the one that was asked for first
 * @param address its IP address on a network of the learner's while it runs; the workspace is on all of them
 */
public record LearnerContainer(
        String id,
        String name,
        String image,
        Status status,
        int exitCode,
        List<PublishedPort> ports,
        Instant created,
        Optional<Instant> started,
        Optional<Instant> finished,
        Optional<String> address) {
    public LearnerContainer {
        ports = List.copyOf(ports);
    }

    /** The first of those that it publishes. */
    public Optional<PublishedPort> port() {
        return ports.stream().findFirst();
    }

    /** What is found at {@code localhost:published}, if it is this container. */
    public Optional<PublishedPort> publishing(int published) {
        return ports.stream().filter(port -> port.published() == published).findFirst();
    }

    /** The one of these that is found at {@code localhost:published}: one that runs rather than one that does not. */
    public static Optional<LearnerContainer> publishing(List<LearnerContainer> containers, int published) {
        return containers.stream()
                .filter(container -> container.publishing(published).isPresent())
                .min(Comparator.comparing(container -> container.status() != Status.RUNNING));
    }

    public enum Status {
        CREATED,
        RUNNING,
        PAUSED,
        EXITED,
        DEAD
    }

    /** All of the bench's, running or not, oldest first. Throws what the engine throws. */
    static List<LearnerContainer> all(Engine engine, Bench bench) {
        return engine.sandboxes(Labels.of(bench)).stream()
                .map(sandbox -> of(bench, sandbox))
                .sorted(Comparator.comparing(LearnerContainer::created))
                .toList();
    }

    static LearnerContainer of(Bench bench, SandboxInfo sandbox) {
        return new LearnerContainer(
                sandbox.id(),
                Labels.name(bench, sandbox),
                Labels.image(bench, sandbox),
                status(sandbox.state()),
                sandbox.exitCode(),
                Labels.ports(sandbox),
                sandbox.created(),
                sandbox.started(),
                sandbox.finished(),
                sandbox.address());
    }

    private static Status status(SandboxInfo.State state) {
        return switch (state) {
            case CREATED -> Status.CREATED;
            case RUNNING -> Status.RUNNING;
            case PAUSED -> Status.PAUSED;
            case EXITED -> Status.EXITED;
            case DEAD -> Status.DEAD;
        };
    }
}
