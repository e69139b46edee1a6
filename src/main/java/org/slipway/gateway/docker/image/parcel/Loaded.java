package org.slipway.gateway.docker.image.parcel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slipway.gateway.docker.Names;
import org.slipway.gateway.docker.image.ImageName;
import org.slipway.gateway.docker.image.Shelf;

/** Follows what the engine says while it loads, gives the images their names, and tells it in the learner's words. */
final class Loaded implements Function<ObjectNode, Optional<ObjectNode>> {
    private static final String NAMED = "Loaded image: ";

    private final Shelf shelf;
    private final Names names;
    private final Map<String, List<Packed>> byTag;

    Loaded(Shelf shelf, Names names, List<Packed> images) {
        this.shelf = shelf;
        this.names = names;
        this.byTag = images.stream().collect(Collectors.groupingBy(image -> names.keptImage(image.id())));
    }

    @Override
    public Optional<ObjectNode> apply(ObjectNode said) {
        if (said.has("error")) {
            String message = plain(said.path("error").asText());
            ObjectNode told = said.objectNode();
            told.putObject("errorDetail").put("message", message);
            return Optional.of(told.put("error", message));
        }
        String line = said.path("stream").asText("");
        if (!line.startsWith(NAMED)) {
            return Optional.of(said);
        }
        String text = byTag.getOrDefault(line.substring(NAMED.length()).strip(), List.of()).stream()
                .map(this::named)
                .collect(Collectors.joining());
        return Optional.of(said.objectNode().put("stream", text));
    }

    private String named(Packed image) {
        try {
            StringBuilder lines = new StringBuilder();
            for (ImageName name : image.names()) {
                if (!shelf.isTheCourses(image.id(), name)) {
                    shelf.put(image.id(), name);
                }
                lines.append(NAMED).append(name.whole()).append('\n');
            }
            shelf.release(image.id());
            return lines.isEmpty() ? "Loaded image ID: " + image.id() + "\n" : lines.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the folder in which the engine unpacked it. */
    private String plain(String message) {
        return names.words(message).replaceAll("/\\S*/docker-import-\\d+/?", "");
    }
}
