package org.slipway.gateway.docker.image;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.gateway.docker.Names;

/**
 * An image as one learner sees it.
 *
 * @param id full id with sha256:
 * @param own names he gave it, with their tags
 * @param world names under which the course has it, with their tags
 * @param kept whether the hidden tag keeps it, which it has while it has no name
 * @param row what the engine says of it
 */
record Shelved(String id, List<String> own, List<String> world, boolean kept, JsonNode row) {
    /** Empty for an image that is neither the course's nor the session's. */
    static Optional<Shelved> of(JsonNode row, Names names, CourseNames course) {
        List<String> own = new ArrayList<>();
        List<String> world = new ArrayList<>();
        boolean kept = false;
        String named = names.engineImage("");
        String hidden = names.imagePrefix() + "kept:";
        for (JsonNode tag : row.path("RepoTags")) {
            String reference = tag.asText();
            kept |= reference.startsWith(hidden);
            if (reference.startsWith(named)) {
                own.add(reference.substring(named.length()));
            }
            world.addAll(course.namesOf(reference));
        }
        boolean visible = kept || !own.isEmpty() || !world.isEmpty();
        return visible
                ? Optional.of(new Shelved(row.path("Id").asText(), List.copyOf(own), List.copyOf(world), kept, row))
                : Optional.empty();
    }

    /** All names the learner knows it by. */
    List<String> names() {
        List<String> all = new ArrayList<>(world);
        all.addAll(own);
        return all;
    }

    boolean isCourse() {
        return !world.isEmpty();
    }

    boolean hasId(String digits) {
        return id.startsWith("sha256:" + digits);
    }

    String shortId() {
        return id.replace("sha256:", "").substring(0, 12);
    }
}
