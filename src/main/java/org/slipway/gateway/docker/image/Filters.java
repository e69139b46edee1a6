package org.slipway.gateway.docker.image;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slipway.gateway.docker.Refused;
import org.slipway.gateway.docker.StrictJson;

/** Docker's filters: values by name, of which one must fit; all names must. */
record Filters(Map<String, List<String>> values) {
    /** @throws Refused for what is not JSON of Docker's form, or filters by something else */
    static Filters read(Optional<String> json, Set<String> known) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        JsonNode written = json.filter(text -> !text.isEmpty())
                .map(text -> StrictJson.read(text, JsonNode.class))
                .orElseGet(StrictJson.plainMapper()::createObjectNode);
        if (!written.isObject()) {
            throw Refused.badRequest("invalid filter");
        }
        written.fields().forEachRemaining(filter -> {
            if (!known.contains(filter.getKey())) {
                throw Refused.badRequest("invalid filter '" + filter.getKey() + "'");
            }
            values.put(filter.getKey(), words(filter.getValue()));
        });
        return new Filters(values);
    }

    /** Either an object whose keys count, or a list, as older clients write it. */
    private static List<String> words(JsonNode value) {
        List<String> words = new ArrayList<>();
        if (value.isObject()) {
            value.fieldNames().forEachRemaining(words::add);
        } else if (value.isArray()) {
            for (JsonNode word : value) {
                if (!word.isTextual()) {
                    throw Refused.badRequest("invalid filter");
                }
                words.add(word.asText());
            }
        } else {
            throw Refused.badRequest("invalid filter");
        }
        return words;
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    Optional<Boolean> flag(String name) {
        return all(name).stream().findFirst().map(word -> switch (word) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw Refused.badRequest("invalid filter '" + name + "=" + word + "'");
        });
    }
}
