package org.slipway.gateway.docker.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slipway.compute.container.Quotas;
import org.slipway.engine.Engine;
import org.slipway.gateway.docker.Belongings;
import org.slipway.gateway.docker.Endpoints;
import org.slipway.gateway.docker.Exchange;
import org.slipway.gateway.docker.Filters;
import org.slipway.gateway.docker.Names;
import org.slipway.gateway.docker.Refused;
import org.slipway.gateway.docker.Route;
import org.slipway.gateway.docker.Unfulfilled;
import org.slipway.gateway.http.EngineCall;

/** The routes under {@code /networks}. */
@ApplicationScoped
class NetworkEndpoints implements Endpoints {
    private final OwnNetworks networks;
    private final Quotas quotas;

    @Inject
    NetworkEndpoints(Engine engine, Quotas quotas) {
        this.networks = new OwnNetworks(engine);
        this.quotas = quotas;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/networks", this::list, "filters"),
                Route.get("/networks/{id}", this::inspect, "verbose", "scope"),
                Route.post("/networks/create", this::create),
                Route.post("/networks/prune", this::prune, "filters"),
                Route.post("/networks/{id}/connect", this::connect),
                Route.post("/networks/{id}/disconnect", this::disconnect),
                Route.delete("/networks/{id}", this::remove));
    }

    private void list(Exchange exchange) throws IOException {
        exchange.noBody();
        Filters filters = Filters.of(exchange, "name", "id", "driver", "label", "scope", "type", "dangling");
        ArrayNode shown = JsonNodeFactory.instance.arrayNode();
        List<ObjectNode> all = new ArrayList<>(networks.all(exchange));
        all.add(NetworkView.none(all.isEmpty() ? JsonNodeFactory.instance.objectNode() : all.get(0)));
        all.stream().filter(network -> fits(filters, network)).forEach(shown::add);
        exchange.json(200, shown);
    }

    private static boolean fits(Filters filters, ObjectNode network) {
        String name = network.path("Name").asText();
        boolean custom = !name.equals(Names.BRIDGE) && !name.equals("none");
        return filters.allowsPart("name", name)
                && filters.allowsPart("id", network.path("Id").asText())
                && filters.allows("driver", network.path("Driver").asText())
                && filters.allows("scope", "local")
                && filters.allows("type", custom ? "custom" : "builtin")
                && filters.of("dangling").isEmpty()
                && filters.allowsLabels(network.path("Labels"));
    }

    private void inspect(Exchange exchange) throws IOException {
        exchange.noBody();
        String reference = exchange.variable("id");
        if (reference.equals("none")) {
            exchange.json(200, NetworkView.none(JsonNodeFactory.instance.objectNode()));
            return;
        }
        String engineName = Belongings.of(exchange).network(reference);
        exchange.relayJson(
                exchange.engine().ask(EngineCall.get("/networks/" + EngineCall.segment(engineName))),
                network -> new NetworkView(exchange.names())
                        .of(network)
                        .orElseThrow(() -> Unfulfilled.noSuchNetwork(reference)));
    }

    private void create(Exchange exchange) throws IOException {
        NetworkRequest.Create create = exchange.body(NetworkRequest.Create.class);
        String name = NetworkRules.name(create);
        List<ObjectNode> all = networks.all(exchange);
        if (all.stream().anyMatch(network -> network.path("Name").asText().equals(name))) {
            throw new Unfulfilled(409, "network with name " + name + " already exists");
        }
        if (all.size() > quotas.networks()) {
            throw Refused.quota(quotas.networks() + " networks. Remove one with docker network rm.");
        }
        Map<String, String> labels = create.labels() == null ? Map.of() : create.labels();
        String id = networks.create(exchange, name, labels);
        exchange.json(201, JsonNodeFactory.instance.objectNode().put("Id", id).put("Warning", ""));
    }

    private void remove(Exchange exchange) throws IOException {
        exchange.noBody();
        String reference = exchange.variable("id");
        String engineName = Belongings.of(exchange).network(reference);
        networks.remove(exchange, engineName, reference);
        exchange.empty(204);
    }

    private void prune(Exchange exchange) throws IOException {
        exchange.noBody();
        Filters filters = Filters.of(exchange, "label", "until");
        ArrayNode deleted = JsonNodeFactory.instance.arrayNode();
        for (ObjectNode network : networks.all(exchange)) {
            String name = network.path("Name").asText();
            if (!name.equals(Names.BRIDGE)
                    && filters.allowsLabels(network.path("Labels"))
                    && networks.removeUnused(exchange, name)) {
                deleted.add(name);
            }
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.set("NetworksDeleted", deleted);
        exchange.json(200, answer);
    }

    private void connect(Exchange exchange) throws IOException {
        NetworkRequest.Connect connect = exchange.body(NetworkRequest.Connect.class);
        List<String> aliases = new ArrayList<>(NetworkRules.aliases(connect.endpoint()));
        Belongings belongings = Belongings.of(exchange);
        String engineName = belongings.network(exchange.variable("id"));
        Belongings.Container container = belongings.container(connect.container() == null ? "" : connect.container());
        aliases.add(container.name());
        ObjectNode endpoint = JsonNodeFactory.instance.objectNode();
        ArrayNode names = endpoint.putArray("Aliases");
        aliases.stream().distinct().forEach(names::add);
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("Container", container.id());
        body.set("EndpointConfig", endpoint);
        relay(exchange, engineName, "connect", body);
    }

    private void disconnect(Exchange exchange) throws IOException {
        NetworkRequest.Disconnect disconnect = exchange.body(NetworkRequest.Disconnect.class);
        Belongings belongings = Belongings.of(exchange);
        String engineName = belongings.network(exchange.variable("id"));
        Belongings.Container container =
                belongings.container(disconnect.container() == null ? "" : disconnect.container());
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("Container", container.id())
                .put("Force", Boolean.TRUE.equals(disconnect.force()));
        relay(exchange, engineName, "disconnect", body);
    }

    private static void relay(Exchange exchange, String network, String verb, JsonNode body) throws IOException {
        exchange.relay(exchange.engine()
                .ask(EngineCall.post("/networks/" + EngineCall.segment(network) + "/" + verb)
                        .sending(body)));
    }
}
