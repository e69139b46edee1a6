package org.slipway.compute.container;

import java.time.Instant;
import java.util.Optional;
import org.slipway.engine.SandboxInfo;

/**
 * A container of a learner's.
 *
 * @param id the engine's id
 * @param name the learner's name for it
 * @param image name of its course image
 * @param exitCode meaningful for {@link Status#EXITED} only
 * @param address its IP address on the bench's network while it runs
 */
public record LearnerContainer(
        String id,
        String name,
        String image,
        Status status,
        int exitCode,
        Optional<PublishedPort> port,
        Instant created,
        Optional<Instant> started,
        Optional<Instant> finished,
        Optional<String> address) {
    public enum Status {
        CREATED,
        RUNNING,
        PAUSED,
        EXITED,
        DEAD
    }

    static LearnerContainer of(SandboxInfo sandbox) {
        return new LearnerContainer(
                sandbox.id(),
                Labels.name(sandbox),
                CourseImages.nameOf(sandbox.image()),
                status(sandbox.state()),
                sandbox.exitCode(),
                Labels.port(sandbox),
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
