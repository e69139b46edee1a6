package org.slipway.gateway.docker.container;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What an image brings along that the policy has a say in.
 *
 * @param volumes paths that are volumes unless something is mounted there
 * @param ports as {@code 80/tcp}
 * @param labels names of its labels that start like ours
 * @param healthInterval nanoseconds, 0 for none or Docker's own
 */
record ImageFacts(
        List<String> volumes, List<String> ports, List<String> labels, String workingDir, long healthInterval) {
    static ImageFacts none() {
        return new ImageFacts(List.of(), List.of(), List.of(), "", 0);
    }

    /** From the engine's answer to inspect. */
    static ImageFacts of(JsonNode image) {
        JsonNode config = image.path("Config");
        return new ImageFacts(
                keys(config.path("Volumes")),
                keys(config.path("ExposedPorts")),
                keys(config.path("Labels")).stream()
                        .filter(label -> label.startsWith("slipway."))
                        .toList(),
                config.path("WorkingDir").asText(""),
                config.path("Healthcheck").path("Interval").asLong(0));
    }

    private static List<String> keys(JsonNode object) {
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }
}
