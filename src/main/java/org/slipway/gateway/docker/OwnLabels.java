package org.slipway.gateway.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slipway.compute.container.Bench;

/** Labels that say whose a thing is. They are ours to write: what a client sends under our prefix is dropped, and what is ours is not shown. */
public final class OwnLabels {
    public static final String PREFIX = "slipway.";

    private static final int MOST = 64;
    private static final int LONGEST = 4096;

    private OwnLabels() {}

    /** What is written on a learner's network, volume or container, beside the learner's own labels. */
    public static Map<String, String> of(Bench bench, String role, String name, Optional<Map<String, String>> own) {
        Map<String, String> labels = new HashMap<>(clean(own.orElse(Map.of())));
        labels.put("slipway.owner", Long.toString(bench.accountId()));
        labels.put("slipway.session", bench.session());
        labels.put("slipway.role", role);
        labels.put("slipway.name", name);
        return labels;
    }

    private static Map<String, String> clean(Map<String, String> labels) {
        if (labels.size() > MOST) {
            throw Refused.badRequest("there are more than " + MOST + " labels");
        }
        Map<String, String> clean = new HashMap<>();
        labels.forEach((key, value) -> {
            String text = value == null ? "" : value;
            if (key.length() + text.length() > LONGEST) {
                throw Refused.badRequest("a label is longer than " + LONGEST + " characters");
            }
            if (!key.startsWith(PREFIX)) {
                clean.put(key, text);
            }
        });
        return clean;
    }

    /** The labels without ours. */
    public static ObjectNode shown(JsonNode labels) {
        ObjectNode shown = JsonNodeFactory.instance.objectNode();
        labels.fields().forEachRemaining(label -> {
            if (!label.getKey().startsWith(PREFIX)) {
                shown.set(label.getKey(), label.getValue());
            }
        });
        return shown;
    }
}
