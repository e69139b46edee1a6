package org.slipway.compute.container;

import java.util.Map;
import java.util.Optional;

/**
 * What a learner asks for; {@link Containers#launch} checks every field.
 *
 * @param name unique on the learner's bench
 * @param image name of a course image
 * @param command words as in a shell; blank for the course image's own
 * @param memoryMegabytes at most what {@link Quotas#containerMemory} allows
 */
public record LaunchRequest(
        String name,
        String image,
        String command,
        Map<String, String> environment,
        Optional<PublishedPort> port,
        int memoryMegabytes) {
    /** Enough for what the course's smaller images do. */
    public static final int USUAL_MEMORY_MEGABYTES = 128;

    public LaunchRequest {
        environment = Map.copyOf(environment);
    }
}
