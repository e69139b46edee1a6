package org.slipway.gateway.docker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** An engine's answers on which learner {@link #OWN} has a container web, a network app, a volume data and an image tool, and learner {@link #OTHER} has a container vault and more of that name. */
public final class TwoLearners {
    public static final String OWN = GatewayRig.SESSION;
    public static final String OTHER = "fedcba9876543210";

    /** Ids of containers, networks, commands and images of the one and the other. */
    public static final String WEB = "a1".repeat(32);

    public static final String VAULT = "b2".repeat(32);
    public static final String APP = "a3".repeat(32);
    public static final String VAULT_NETWORK = "b4".repeat(32);
    public static final String EXEC = "a5".repeat(32);
    public static final String VAULT_EXEC = "b6".repeat(32);
    public static final String TOOL = "a7".repeat(32);
    public static final String VAULT_IMAGE = "b8".repeat(32);
    public static final String NGINX = "c9".repeat(32);
    public static final String OWN_LOOSE = "aa".repeat(32);
    public static final String VAULT_LOOSE = "bb".repeat(32);

    private static final JsonNode WORLD = read("""
            {"containers":[
               {"Id":"%1$s","Names":["/slw-%12$s-web"],"State":"exited","Status":"Exited (0) 2 hours ago","Image":"slipway/nginx:latest","Created":1,"Mounts":[],
                "Labels":{"slipway.session":"%12$s","slipway.role":"learner","slipway.ports":"8080:80","tier":"front"}},
               {"Id":"%13$s","Names":["/slw-%12$s-workspace"],"State":"running","Labels":{"slipway.session":"%12$s","slipway.role":"workspace"}},
               {"Id":"%2$s","Names":["/slw-%14$s-vault"],"State":"exited","Created":1,"Mounts":[],
                "Labels":{"slipway.session":"%14$s","slipway.role":"learner","tier":"front"}}],
             "networks":[
               {"Id":"%15$s","Name":"slw-%12$s","Labels":{"slipway.session":"%12$s","slipway.role":"network"},"Containers":{}},
               {"Id":"%3$s","Name":"slw-%12$s-app","Labels":{"slipway.session":"%12$s","slipway.role":"network"},"Containers":{}},
               {"Id":"%4$s","Name":"slw-%14$s-vault","Labels":{"slipway.session":"%14$s","slipway.role":"network"},"Containers":{}},
               {"Id":"%16$s","Name":"host","Labels":{},"Containers":{}}],
             "volumes":[
               {"Name":"slw-%12$s-data","Driver":"local","Mountpoint":"/srv/engine/data","Labels":{"slipway.session":"%12$s"}},
               {"Name":"%10$s","Driver":"local","Labels":{"slipway.session":"%12$s"}},
               {"Name":"slw-%14$s-vault","Driver":"local","Labels":{"slipway.session":"%14$s"}},
               {"Name":"%11$s","Driver":"local","Labels":{"slipway.session":"%14$s"}}],
             "images":[
               {"Id":"sha256:%9$s","RepoTags":["slipway/nginx:latest"],"Config":{"Labels":{"slipway.source":"x"}},"Labels":{}},
               {"Id":"sha256:%7$s","RepoTags":["slw/%12$s/named/tool:latest"],"Labels":{},
                "Config":{"Labels":{"slipway.owner":"2","slipway.session":"%14$s","slipway.role":"workspace","slipway.door":"open"}}},
               {"Id":"sha256:%8$s","RepoTags":["slw/%14$s/named/vault:latest"],"Config":{},"Labels":{}},
               {"Id":"sha256:%17$s","RepoTags":["slipway/grader:latest"],"Config":{},"Labels":{}}],
             "exec":[
               {"ID":"%5$s","ContainerID":"%1$s","Running":true},
               {"ID":"%6$s","ContainerID":"%2$s","Running":true}]}""".formatted(
                    WEB,
                    VAULT,
                    APP,
                    VAULT_NETWORK,
                    EXEC,
                    VAULT_EXEC,
                    TOOL,
                    VAULT_IMAGE,
                    NGINX,
                    OWN_LOOSE,
                    VAULT_LOOSE,
                    OWN,
                    "ac".repeat(32),
                    OTHER,
                    "ad".repeat(32),
                    "ce".repeat(32),
                    "cf".repeat(32)));

    private TwoLearners() {}

    /** What the engine answers to "METHOD /path?query"; whatever it is told to do, it says that it has done it. */
    static String answer(String line) {
        String method = line.split(" ", 2)[0];
        String[] target = line.split(" ", 2)[1].replaceFirst("^/v1\\.41", "").split("\\?", 2);
        if (method.equals("POST") || method.equals("DELETE")) {
            String done = "{\"Id\":\"" + "d0".repeat(32) + "\",\"Warnings\":[]}";
            return target[0].startsWith("/images/") && method.equals("DELETE")
                    ? RecordingEngine.answer(200, "[]")
                    : RecordingEngine.answer(target[0].endsWith("/create") ? 201 : 200, done);
        }
        Optional<JsonNode> found = found(target[0].substring(1).split("/"), target.length > 1 ? target[1] : "");
        return found.map(json -> RecordingEngine.answer(200, json.toString()))
                .orElseGet(() -> RecordingEngine.answer(404, "{\"message\":\"No such thing: " + target[0] + "\"}"));
    }

    private static Optional<JsonNode> found(String[] path, String query) {
        JsonNode kind = WORLD.path(path[0]);
        boolean list = path.length == 1 || (path.length == 2 && path[1].equals("json"));
        if (!list) {
            return one(kind, URLDecoder.decode(path[1], StandardCharsets.UTF_8));
        }
        ArrayNode rows = rows(kind, query);
        ObjectNode volumes = rows.objectNode();
        return Optional.of(path[0].equals("volumes") ? volumes.set("Volumes", rows) : rows);
    }

    /** By the full id, or by any name: the engine knows no learners. */
    private static Optional<JsonNode> one(JsonNode kind, String reference) {
        return StreamSupport.stream(kind.spliterator(), false)
                .filter(row -> row.path("Id").asText().equals(reference)
                        || row.path("ID").asText().equals(reference)
                        || row.path("Name").asText().equals(reference)
                        || row.path("Names").path(0).asText().equals("/" + reference)
                        || row.path("RepoTags").path(0).asText().equals(reference))
                .findFirst();
    }

    private static ArrayNode rows(JsonNode kind, String query) {
        ArrayNode rows = StrictJson.plainMapper().createArrayNode();
        JsonNode filters = filters(query);
        for (JsonNode row : kind) {
            if (StreamSupport.stream(filters.path("label").spliterator(), false).allMatch(label -> {
                String[] parts = label.asText().split("=", 2);
                return row.path("Labels").path(parts[0]).asText().equals(parts[1]);
            })) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static JsonNode filters(String query) {
        for (String pair : query.split("&")) {
            if (pair.startsWith("filters=")) {
                return read(URLDecoder.decode(pair.substring("filters=".length()), StandardCharsets.UTF_8));
            }
        }
        return read("{}");
    }

    private static JsonNode read(String json) {
        try {
            return StrictJson.plainMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
