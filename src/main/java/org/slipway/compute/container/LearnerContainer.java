package org.slipway.compute.container;

import java.time.Instant;
import java.util.Optional;

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
}
