package org.slipway.gateway.docker.image;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code docker images}: the learner's and the course's, narrowed by his filters. */
final class Listing {
    private static final Set<String> KNOWN = Set.of("reference", "dangling", "label", "before", "since");
    private static final List<String> FACTS =
            List.of("Containers", "Created", "Id", "SharedSize", "Size", "VirtualSize");
    private static final String NONE = "<none>";

    private final Shelf shelf;

    Listing(Shelf shelf) {
        this.shelf = shelf;
    }

    ArrayNode list(Optional<String> filters) throws IOException {
        Filters wanted = Filters.read(filters, KNOWN);
        List<String> patterns = wanted.all("reference");
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (Shelved image : shelf.all(Optional.of(engineFilters(wanted)))) {
            boolean dangling = image.names().isEmpty();
            List<String> names = image.names().stream()
                    .filter(name -> patterns.isEmpty() || fits(patterns, name))
                    .toList();
            if ((patterns.isEmpty() || !names.isEmpty())
                    && wanted.flag("dangling").map(asked -> asked == dangling).orElse(true)) {
                rows.add(row(image, names));
            }
        }
        return rows;
    }

    /** What the engine can tell of an image that it says itself; names it would get wrong. */
    private String engineFilters(Filters wanted) throws IOException {
        ObjectNode filters = JsonNodeFactory.instance.objectNode();
        for (String label : wanted.all("label")) {
            filters.withObject("/label").put(label, true);
        }
        for (String order : List.of("before", "since")) {
            for (String reference : wanted.all(order)) {
                filters.withObject("/" + order).put(shelf.get(reference).id(), true);
            }
        }
        return filters.toString();
    }

    private static ObjectNode row(Shelved image, List<String> names) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        FACTS.forEach(fact -> Optional.ofNullable(image.row().get(fact)).ifPresent(value -> row.set(fact, value)));
        row.put("ParentId", "");
        row.set("Labels", InOwnWords.labels(image.row().path("Labels")));
        ArrayNode tags = row.putArray("RepoTags");
        if (names.isEmpty()) {
            tags.add(NONE + ":" + NONE);
            row.putArray("RepoDigests").add(NONE + "@" + NONE);
        } else {
            names.forEach(tags::add);
            row.putArray("RepoDigests");
        }
        return row;
    }

    private static boolean fits(List<String> patterns, String name) {
        String repository = name.substring(0, name.lastIndexOf(':'));
        return patterns.stream().anyMatch(pattern -> Glob.fits(pattern, name) || Glob.fits(pattern, repository));
    }
}
