package org.slipway.gateway.docker.image;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the engine says of an image, as its learner may read it: his names, nothing of ours, no path of this machine. */
final class InOwnWords {
    private static final String OURS = "slipway.";
    private static final String LABELS = "Labels";
    private static final List<String> FACTS = List.of(
            "Id",
            "Comment",
            "Created",
            "Container",
            "ContainerConfig",
            "DockerVersion",
            "Author",
            "Config",
            "Architecture",
            "Variant",
            "Os",
            "Size",
            "VirtualSize",
            "RootFS",
            "Metadata");

    private InOwnWords() {}

    static ObjectNode inspected(Shelved image, Set<String> visibleIds) {
        ObjectNode own = JsonNodeFactory.instance.objectNode();
        FACTS.forEach(fact -> Optional.ofNullable(image.row().get(fact)).ifPresent(value -> own.set(fact, value)));
        ArrayNode tags = own.putArray("RepoTags");
        image.names().forEach(tags::add);
        own.putArray("RepoDigests");
        String parent = image.row().path("Parent").asText("");
        own.put("Parent", visibleIds.contains(parent) ? parent : "");
        for (String config : List.of("Config", "ContainerConfig")) {
            if (own.get(config) instanceof ObjectNode settings) {
                settings.set(LABELS, labels(settings.path(LABELS)));
            }
        }
        own.putObject("GraphDriver")
                .put("Name", image.row().path("GraphDriver").path("Name").asText("overlay2"))
                .putNull("Data");
        return own;
    }

    /** Without ours. */
    static JsonNode labels(JsonNode labels) {
        ObjectNode own = JsonNodeFactory.instance.objectNode();
        labels.fields().forEachRemaining(label -> {
            if (!label.getKey().startsWith(OURS)) {
                own.set(label.getKey(), label.getValue());
            }
        });
        return own.isEmpty() ? JsonNodeFactory.instance.nullNode() : own;
    }

    /** A history in which layers of others' images have no id, and our own label no line. */
    static ArrayNode history(JsonNode history, List<Shelved> visible) {
        ArrayNode lines = JsonNodeFactory.instance.arrayNode();
        for (JsonNode entry : history) {
            if (entry instanceof ObjectNode line && !isOurs(line)) {
                lines.add(line);
                Optional<Shelved> image = visible.stream()
                        .filter(one -> one.id().equals(line.path("Id").asText()))
                        .findFirst();
                line.put("Id", image.map(Shelved::id).orElse("<missing>"));
                List<String> names = image.map(Shelved::names).orElse(List.of());
                if (names.isEmpty()) {
                    line.putNull("Tags");
                } else {
                    names.forEach(line.putArray("Tags")::add);
                }
            }
        }
        return lines;
    }

    private static boolean isOurs(JsonNode line) {
        return line.path("CreatedBy").asText("").matches("(?s)\\S+ -c #\\(nop\\) +LABEL slipway\\..*");
    }
}
