package org.slipway.gateway.docker.image;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slipway.gateway.http.EngineCall;

/** {@code docker image prune}: the learner's own images that no container uses, those without a name or, when asked, all. */
final class Pruning {
    private final Shelf shelf;
    private final Removal removal;

    Pruning(Shelf shelf, Removal removal) {
        this.shelf = shelf;
        this.removal = removal;
    }

    ObjectNode prune(Optional<String> filters) throws IOException {
        Filters wanted = Filters.read(filters, Set.of("dangling", "label"));
        boolean namelessOnly = wanted.flag("dangling").orElse(true);
        ArrayNode lines = JsonNodeFactory.instance.arrayNode();
        long reclaimed = 0;
        for (Shelved image : shelf.all(labels(wanted))) {
            boolean goes = !shelf.engineTags(image).isEmpty()
                    && (!namelessOnly || image.own().isEmpty())
                    && removal.user(image).isEmpty();
            if (goes) {
                Map<String, Long> sizes = sizes(image);
                ArrayNode gone = removal.untag(shelf.engineTags(image), false, false);
                lines.addAll(gone);
                reclaimed += bytes(gone, sizes);
            }
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.set("ImagesDeleted", lines.isEmpty() ? JsonNodeFactory.instance.nullNode() : lines);
        return answer.put("SpaceReclaimed", reclaimed);
    }

    private static Optional<String> labels(Filters wanted) {
        ObjectNode filters = JsonNodeFactory.instance.objectNode();
        wanted.all("label").forEach(label -> filters.withObject("/label").put(label, true));
        return Optional.of(filters.toString());
    }

    /** Bytes by the id of the layer's image. */
    private Map<String, Long> sizes(Shelved image) throws IOException {
        Map<String, Long> sizes = new HashMap<>();
        JsonNode history = shelf.engine()
                .asked(EngineCall.get(EngineImages.path(image.id(), "/history")))
                .json();
        for (JsonNode layer : history) {
            sizes.put(layer.path("Id").asText(), layer.path("Size").asLong());
        }
        return sizes;
    }

    private static long bytes(ArrayNode gone, Map<String, Long> sizes) {
        long bytes = 0;
        for (JsonNode line : gone) {
            bytes += sizes.getOrDefault(line.path("Deleted").asText(""), 0L);
        }
        return bytes;
    }
}
