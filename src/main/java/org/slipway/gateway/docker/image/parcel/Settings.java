package org.slipway.gateway.docker.image.parcel;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slipway.gateway.docker.Refused;
import org.slipway.gateway.docker.StrictJson;
import org.slipway.gateway.docker.image.ImageGate;

/**
 * An image's settings in an archive. They go to the engine as they are, since the image's id is their digest; so they are looked
 * through with the engine's eyes, which take a name in any case.
 */
final class Settings {
    private static final Map<String, String> OUTER =
            spelled("config", "container_config", "rootfs", "history", "os", "architecture");
    private static final Map<String, String> INNER = spelled(
            "OnBuild",
            "WorkingDir",
            "Healthcheck",
            "Labels",
            "User",
            "Env",
            "Cmd",
            "Entrypoint",
            "Volumes",
            "ExposedPorts",
            "Shell",
            "StopSignal");
    private static final Map<String, String> HEALTH =
            spelled("Test", "Interval", "Timeout", "Retries", "StartPeriod", "StartInterval");

    private Settings() {}

    /** @throws Refused for what is not JSON to the letter, or would act on the engine's side of the wall */
    static void check(byte[] json) {
        JsonNode settings = StrictJson.read(json, JsonNode.class);
        if (!settings.isObject()) {
            throw Refused.badRequest("the settings of an image in the archive are not an object");
        }
        asSpelled(settings, OUTER);
        for (String part : List.of("config", "container_config")) {
            asSpelled(settings.path(part), INNER);
            asSpelled(settings.path(part).path("Healthcheck"), HEALTH);
            Optional<String> objection = ImageGate.objection(settings.path(part));
            objection.ifPresent(why -> {
                throw Refused.forbidden("The image is not loaded: " + why + ".");
            });
        }
    }

    private static void asSpelled(JsonNode object, Map<String, String> known) {
        object.fieldNames().forEachRemaining(name -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!name.chars().allMatch(letter -> letter < 128)
                    || !known.getOrDefault(lower, name).equals(name)) {
                throw Refused.badRequest(
                        "the settings of an image in the archive have a name that Docker spells otherwise: " + name);
            }
        });
    }

    private static Map<String, String> spelled(String... names) {
        return Stream.of(names).collect(Collectors.toMap(name -> name.toLowerCase(Locale.ROOT), Function.identity()));
    }
}
