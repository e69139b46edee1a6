package org.slipway.gateway.docker.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slipway.compute.container.Bench;
import org.slipway.engine.Engine;
import org.slipway.engine.EngineRefused;
import org.slipway.engine.EngineUnavailable;
import org.slipway.engine.NetworkSpec;
import org.slipway.gateway.docker.Exchange;
import org.slipway.gateway.docker.OwnLabels;
import org.slipway.gateway.docker.Refused;
import org.slipway.gateway.docker.Unfulfilled;
import org.slipway.gateway.http.EngineAnswer;
import org.slipway.gateway.http.EngineCall;

/** A bench's networks on the engine. The workspace is a member of each: it is to the learner's containers what the host is on a Docker at home. */
final class OwnNetworks {
    private final Engine engine;

    OwnNetworks(Engine engine) {
        this.engine = engine;
    }

    List<ObjectNode> all(Exchange exchange) throws IOException {
        ObjectNode filters = JsonNodeFactory.instance.objectNode();
        filters.putArray("label")
                .add("slipway.session=" + exchange.bench().session())
                .add("slipway.role=network");
        JsonNode networks = asked(exchange, EngineCall.get("/networks").with("filters", filters.toString()));
        NetworkView view = new NetworkView(exchange.names());
        List<ObjectNode> all = new ArrayList<>();
        networks.forEach(network -> view.of(network).ifPresent(all::add));
        return all;
    }

    /** The new network's id. */
    String create(Exchange exchange, String name, Map<String, String> labels) throws IOException {
        Bench bench = exchange.bench();
        try {
            String id = engine.createNetwork(new NetworkSpec(
                    bench.engineName(name),
                    bridge(bench, name),
                    OwnLabels.of(bench, "network", name, Optional.of(labels))));
            join(exchange, id);
            return id;
        } catch (EngineUnavailable away) {
            throw Unfulfilled.engineAway();
        } catch (EngineRefused refused) {
            throw new Unfulfilled(500, String.valueOf(refused.getMessage()));
        }
    }

    /** A workspace that is just being made anew joins when it is there. */
    private static void join(Exchange exchange, String network) throws IOException {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("Container", exchange.bench().workspace());
        exchange.engine()
                .ask(EngineCall.post("/networks/" + network + "/connect").sending(body))
                .close();
    }

    /** Linux allows 15 characters for a bridge's name; the prefix is what the firewall rule goes by. */
    private static String bridge(Bench bench, String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((bench.session() + "/" + name).getBytes(StandardCharsets.UTF_8));
            return "slw" + HexFormat.of().formatHex(digest).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    void remove(Exchange exchange, String engineName, String reference) throws IOException {
        if (exchange.names().ownNetwork(engineName).filter("bridge"::equals).isPresent()) {
            throw new Refused(403, "bridge is a pre-defined network and cannot be removed");
        }
        if (!unused(exchange, engineName)) {
            throw new Unfulfilled(403, "error while removing network: network " + reference + " has active endpoints");
        }
        removeNow(exchange, engineName);
    }

    /** False for one that is in use, or that went away meanwhile. */
    boolean removeUnused(Exchange exchange, String name) throws IOException {
        String engineName = exchange.names().engineNetwork(name);
        if (!unused(exchange, engineName)) {
            return false;
        }
        removeNow(exchange, engineName);
        return true;
    }

    private boolean unused(Exchange exchange, String engineName) throws IOException {
        JsonNode network = asked(exchange, EngineCall.get("/networks/" + EngineCall.segment(engineName)));
        for (JsonNode member : network.path("Containers")) {
            if (!member.path("Name").asText().equals(exchange.bench().workspace())) {
                return false;
            }
        }
        return true;
    }

    private void removeNow(Exchange exchange, String engineName) throws IOException {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("Container", exchange.bench().workspace())
                .put("Force", true);
        String path = "/networks/" + EngineCall.segment(engineName);
        exchange.engine()
                .ask(EngineCall.post(path + "/disconnect").sending(body))
                .close();
        EngineAnswer answer = exchange.engine().ask(EngineCall.delete(path));
        try (answer) {
            if (!answer.isFine() && answer.status() != 404) {
                throw new Unfulfilled(answer.status(), exchange.names().words(answer.message()));
            }
        }
    }

    private static JsonNode asked(Exchange exchange, EngineCall call) throws IOException {
        EngineAnswer answer = exchange.engine().ask(call);
        if (!answer.isFine()) {
            throw new Unfulfilled(answer.status(), exchange.names().words(answer.message()));
        }
        return answer.json();
    }
}
