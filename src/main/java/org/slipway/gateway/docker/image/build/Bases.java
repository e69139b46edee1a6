package org.slipway.gateway.docker.image.build;

import java.io.IOException;
import java.util.Optional;

/** What a Dockerfile may build on. */
@FunctionalInterface
public interface Bases {
    /**
     * The full id, with sha256:, of one of the learner's images.
     *
     * @throws org.slipway.gateway.docker.Refused when it is there but may not be built on
     */
    Optional<String> id(String name) throws IOException;
}
