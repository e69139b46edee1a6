package org.slipway.gateway.docker;

import java.io.IOException;
import java.util.Optional;
import org.slipway.compute.container.Bench;

/** Which images a learner sees, and what the engine calls them. */
public interface ImageBook {
    /**
     * @param id full id, sha256: and 64 digits
     * @param reference what the engine is to be asked for: a name of the engine's, or the id
     * @param name the learner's name for it, as {@code docker ps} shows it
     * @param course whether it is one of the course's, which nobody may change
     */
    record Found(String id, String reference, String name, boolean course) {}

    /** By world name, own name, id or a prefix of the id that fits one of the learner's images only; empty for any other, be it there or not. */
    Optional<Found> find(Bench bench, String reference) throws IOException;

    /** The learner's name for an engine's image reference or id, as far as it has one. */
    Optional<String> nameOf(Bench bench, String engineReference);
}
