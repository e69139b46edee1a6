package org.slipway.lab.grading;

import java.util.Map;
import java.util.Optional;
import org.slipway.compute.container.LaunchRequest;

/** Launches that tests ask for. */
final class Requests {
    private Requests() {}

    static LaunchRequest of(String name, String image) {
        return new LaunchRequest(name, image, "", Map.of("MODE", "dev"), Optional.empty(), 128);
    }
}
