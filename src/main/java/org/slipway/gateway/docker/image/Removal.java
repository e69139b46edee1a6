package org.slipway.gateway.docker.image;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slipway.gateway.docker.Refused;
import org.slipway.gateway.docker.Unfulfilled;
import org.slipway.gateway.http.EngineCall;

/** {@code docker rmi}: takes the learner's own names away, one by one; the engine deletes an image with its last name, never by its id, since that could be others' too. */
final class Removal {
    private static final int CONFLICT = 409;

    private final Shelf shelf;
    private final String session;

    Removal(Shelf shelf, String session) {
        this.shelf = shelf;
        this.session = session;
    }

    /** Lines as Docker has them: Untagged with a name, Deleted with an id. */
    ArrayNode remove(String reference, boolean force, boolean noPrune) throws IOException {
        Shelved image = shelf.get(reference);
        Optional<ImageName> asked =
                ImageName.read(reference).filter(name -> image.names().contains(name.whole()));
        if (asked.isPresent() && !image.own().contains(asked.get().whole())
                || shelf.engineTags(image).isEmpty()) {
            throw Refused.forbidden("The image " + reference + " belongs to the course and stays for everyone.");
        }
        if (asked.isEmpty() && image.own().size() > 1 && !force) {
            throw new Unfulfilled(
                    CONFLICT,
                    "conflict: unable to delete " + reference
                            + " (must be forced) - image is referenced in multiple repositories");
        }
        List<String> tags =
                asked.map(name -> List.of(name.engine(shelf.names()))).orElse(shelf.engineTags(image));
        if (tags.size() < shelf.engineTags(image).size()) {
            return untag(tags, false, true);
        }
        return removeLast(image, tags, asked, reference, force, noPrune);
    }

    private ArrayNode removeLast(
            Shelved image,
            List<String> tags,
            Optional<ImageName> asked,
            String reference,
            boolean force,
            boolean noPrune)
            throws IOException {
        Optional<JsonNode> user = user(image);
        boolean runs = user.map(container -> container.path("State").asText().equals("running"))
                .orElse(false);
        if (user.isPresent() && (!force || runs && asked.isEmpty())) {
            throw conflict(image, user.get(), asked, reference, runs);
        }
        ArrayNode lines = untag(tags, force, noPrune);
        if (user.isPresent() && shelf.engine().inspect(image.id()).isPresent()) {
            shelf.engine().tag(image.id(), shelf.names().keptImage(image.id()));
        }
        return lines;
    }

    private static Unfulfilled conflict(
            Shelved image, JsonNode user, Optional<ImageName> asked, String reference, boolean runs) {
        String container = user.path("Id").asText().substring(0, 12);
        return new Unfulfilled(
                CONFLICT,
                asked.isPresent()
                        ? "conflict: unable to remove repository reference \"" + reference
                                + "\" (must force) - container " + container + " is using its referenced image "
                                + image.shortId()
                        : "conflict: unable to delete " + image.shortId()
                                + (runs
                                        ? " (cannot be forced) - image is being used by running container "
                                        : " (must be forced) - image is being used by stopped container ")
                                + container);
    }

    /** One of the learner's containers that were made of it. */
    Optional<JsonNode> user(Shelved image) throws IOException {
        ObjectNode filters = JsonNodeFactory.instance.objectNode();
        filters.putArray("ancestor").add(image.id());
        filters.putArray("label").add("slipway.session=" + session);
        JsonNode containers = shelf.engine()
                .asked(EngineCall.get("/containers/json").with("all", "1").with("filters", filters.toString()))
                .json();
        return Optional.ofNullable(containers.get(0));
    }

    /** Takes all names away from what no container uses. */
    ArrayNode untag(List<String> tags, boolean force, boolean noPrune) throws IOException {
        ArrayNode lines = JsonNodeFactory.instance.arrayNode();
        for (String tag : tags) {
            for (JsonNode line : shelf.engine().untag(tag, force, noPrune)) {
                inOwnWords(line).ifPresent(lines::add);
            }
        }
        return lines;
    }

    private Optional<JsonNode> inOwnWords(JsonNode line) {
        String untagged = line.path("Untagged").asText("");
        String named = shelf.names().engineImage("");
        if (untagged.startsWith(named)) {
            return Optional.of(
                    JsonNodeFactory.instance.objectNode().put("Untagged", untagged.substring(named.length())));
        }
        return line.has("Deleted") ? Optional.of(line) : Optional.empty();
    }
}
