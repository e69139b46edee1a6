package org.slipway.gateway.docker.image.parcel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slipway.gateway.docker.StrictJson;
import org.slipway.gateway.docker.image.ImageName;
import org.slipway.gateway.docker.image.archive.Member;

/** The learner's names of what is saved, put in the place of the engine's wherever an archive has them. */
final class SavedNames {
    private static final String MANIFEST = "manifest.json";
    private static final String REPOSITORIES = "repositories";
    private static final String INDEX = "index.json";
    private static final String IMAGE_NAME = "io.containerd.image.name";
    private static final String REFERENCE_NAME = "org.opencontainers.image.ref.name";
    private static final String REGISTRY = "docker.io/";

    private final Map<String, Set<ImageName>> own = new LinkedHashMap<>();

    void put(String engineName, ImageName name) {
        own.computeIfAbsent(engineName, key -> new LinkedHashSet<>()).add(name);
    }

    static boolean isIn(Member member) {
        return member.kind() == Member.Kind.FILE
                && List.of(MANIFEST, REPOSITORIES, INDEX).contains(member.name());
    }

    /** The file of this name with the learner's names. */
    byte[] rewritten(String file, InputStream content) throws IOException {
        JsonNode engine = StrictJson.plainMapper().readTree(content.readNBytes(StrictJson.LARGEST));
        JsonNode anew = switch (file) {
            case MANIFEST -> manifest(engine);
            case REPOSITORIES -> repositories(engine);
            default -> index(engine);
        };
        return anew.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Set<ImageName> of(String engineName) {
        return own.getOrDefault(engineName, Set.of());
    }

    private JsonNode manifest(JsonNode engine) {
        for (JsonNode image : engine) {
            ArrayNode tags = StrictJson.plainMapper().createArrayNode();
            image.path("RepoTags").forEach(tag -> of(tag.asText()).forEach(name -> tags.add(name.whole())));
            if (image instanceof ObjectNode written) {
                written.set("RepoTags", tags.isEmpty() ? tags.nullNode() : tags);
            }
        }
        return engine;
    }

    private JsonNode repositories(JsonNode engine) {
        ObjectNode anew = StrictJson.plainMapper().createObjectNode();
        engine.fields()
                .forEachRemaining(repository -> repository
                        .getValue()
                        .fields()
                        .forEachRemaining(tag -> of(repository.getKey() + ":" + tag.getKey())
                                .forEach(name -> anew.withObjectProperty(name.repository())
                                        .set(name.tag(), tag.getValue()))));
        return anew;
    }

    /** One line for each name; a line whose name is nobody's stays without one. */
    private JsonNode index(JsonNode engine) {
        if (!(engine instanceof ObjectNode written)) {
            return engine;
        }
        ArrayNode manifests = StrictJson.plainMapper().createArrayNode();
        for (JsonNode manifest : engine.path("manifests")) {
            String name = manifest.path("annotations").path(IMAGE_NAME).asText("");
            ObjectNode nameless = manifest.deepCopy();
            nameless.remove("annotations");
            Set<ImageName> names = of(name.startsWith(REGISTRY) ? name.substring(REGISTRY.length()) : name);
            names.forEach(each -> manifests.add(named(nameless, each)));
            if (names.isEmpty()) {
                manifests.add(nameless);
            }
        }
        written.set("manifests", manifests);
        return written;
    }

    private static ObjectNode named(ObjectNode nameless, ImageName name) {
        String library = name.repository().contains("/") ? "" : "library/";
        ObjectNode named = nameless.deepCopy();
        named.putObject("annotations")
                .put(IMAGE_NAME, REGISTRY + library + name.whole())
                .put(REFERENCE_NAME, name.tag());
        return named;
    }
}
