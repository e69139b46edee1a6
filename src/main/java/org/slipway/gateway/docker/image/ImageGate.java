package org.slipway.gateway.docker.image;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Pattern;

/** What no image of a learner's may bring along, however it was made: settings that act later, on the engine's side of the wall. */
public final class ImageGate {
    private static final Pattern IN_PROC = Pattern.compile("(?s)/*proc(?:/.*)?|.*(?:self|\\d)/+fd(?:/.*)?");
    private static final long SECOND = 1_000_000_000L;

    private ImageGate() {}

    /**
     * Why it may not be, in words; empty for a good one.
     *
     * @param config an image's Config, as the engine or an archive has it
     */
    public static Optional<String> objection(JsonNode config) {
        if (!config.path("OnBuild").isEmpty()) {
            return Optional.of("it has ONBUILD instructions, which are not available on this bench");
        }
        if (IN_PROC.matcher(config.path("WorkingDir").asText("")).matches()) {
            return Optional.of("its working directory leads into /proc");
        }
        JsonNode health = config.path("Healthcheck");
        double interval = health.path("Interval").asDouble(0);
        if (interval != 0 && interval < SECOND) {
            return Optional.of("its health check would run more often than once a second");
        }
        return Optional.empty();
    }
}
