package org.slipway.gateway.docker.container;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.slipway.compute.container.Bench;
import org.slipway.compute.container.Quotas;
import org.slipway.gateway.docker.Belongings;
import org.slipway.gateway.docker.ImageBook;
import org.slipway.gateway.docker.StrictJson;

/** What a learner asks for, and the policy's decision on it, on a bench with a container web, a network app and nothing else. */
final class Wish {
    static final String SESSION = "00112233445566aa";
    static final Bench BENCH = new Bench(7, SESSION, "net");
    static final String WEB = "a1".repeat(32);
    static final String ANONYMOUS = "b2".repeat(32);

    private Wish() {}

    static CannedEngine engine() {
        return new CannedEngine()
                .answering(
                        "GET /containers/json",
                        200,
                        "[{\"Id\":\"" + WEB + "\",\"Names\":[\"/slw-" + SESSION
                                + "-web\"],\"State\":\"running\",\"Labels\":{\"slipway.ports\":\"8080:80\"}}]")
                .answering(
                        "GET /networks",
                        200,
                        "[{\"Id\":\"c3c3c3\",\"Name\":\"slw-" + SESSION + "-app\"},{\"Id\":\"d4\",\"Name\":\"slw-"
                                + SESSION + "\"},{\"Id\":\"e5\",\"Name\":\"slw-ffffffffffffffff-other\"}]")
                .answering("GET /volumes", 200, "{\"Volumes\":[{\"Name\":\"" + ANONYMOUS + "\"}]}");
    }

    static CreatePolicy.Decision decided(String json) {
        return decided(json, ImageFacts.none());
    }

    static CreatePolicy.Decision decided(String json, ImageFacts image) {
        return decided(StrictJson.read(json.getBytes(StandardCharsets.UTF_8), ContainerSpec.class), image);
    }

    static CreatePolicy.Decision decided(ContainerSpec spec, ImageFacts image) {
        Belongings belongings = new Belongings(BENCH, engine());
        try {
            return new CreatePolicy(BENCH, belongings, Quotas.standard(), Optional.of("learner-parent"), "test")
                    .decide(
                            spec,
                            "db",
                            new ImageBook.Found("sha256:" + "0".repeat(64), "slipway/nginx:latest", "nginx", true),
                            image,
                            belongings.containers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The engine's body for a HostConfig with this in it. */
    static ObjectNode host(String fields) {
        return (ObjectNode) decided("{\"Image\":\"nginx\",\"HostConfig\":{" + fields + "}}")
                .body()
                .get("HostConfig");
    }

    static ObjectNode container(String fields) {
        return decided("{\"Image\":\"nginx\"," + fields + "}").body();
    }

    /** A body as a real client sent it. */
    static String fixture(String name) {
        try (InputStream file = Wish.class.getResourceAsStream(name + ".json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static List<String> texts(com.fasterxml.jackson.databind.JsonNode array) {
        List<String> texts = new java.util.ArrayList<>();
        array.forEach(one -> texts.add(one.asText()));
        return texts;
    }
}
