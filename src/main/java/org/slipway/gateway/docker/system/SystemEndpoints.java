package org.slipway.gateway.docker.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.slipway.compute.container.Quotas;
import org.slipway.gateway.docker.Belongings;
import org.slipway.gateway.docker.Endpoints;
import org.slipway.gateway.docker.Exchange;
import org.slipway.gateway.docker.Filters;
import org.slipway.gateway.docker.ImageBook;
import org.slipway.gateway.docker.Refused;
import org.slipway.gateway.docker.Route;
import org.slipway.gateway.http.EngineCall;

/** Ping, version, info, events and disk use. */
@ApplicationScoped
class SystemEndpoints implements Endpoints {
    private final Quotas quotas;
    private final ImageBook images;

    @Inject
    SystemEndpoints(Quotas quotas, ImageBook images) {
        this.quotas = quotas;
        this.images = images;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/_ping", this::ping),
                Route.head("/_ping", this::ping),
                Route.get("/version", this::version),
                Route.get("/info", this::info),
                Route.get("/events", this::events, "since", "until", "filters"),
                Route.get("/system/df", this::diskUse, "type", "verbose"));
    }

    private void ping(Exchange exchange) throws IOException {
        exchange.noBody();
        try (OutputStream out = exchange.answer(200, "text/plain; charset=utf-8")) {
            out.write("OK".getBytes(StandardCharsets.US_ASCII));
        }
    }

    private void version(Exchange exchange) throws IOException {
        exchange.noBody();
        String spoken = exchange.api();
        exchange.relayJson(
                exchange.engine().ask(EngineCall.get("/version")), engine -> SystemView.version(engine, spoken));
    }

    private void info(Exchange exchange) throws IOException {
        exchange.noBody();
        List<Belongings.Container> containers = Belongings.of(exchange).containers();
        JsonNode own = exchange.engine()
                .ask(EngineCall.get("/images/json")
                        .with("filters", filter("reference", exchange.names().imagePrefix() + "*")))
                .json();
        exchange.relayJson(
                exchange.engine().ask(EngineCall.get("/info")),
                engine -> SystemView.info(engine, quotas, containers, own.size()));
    }

    private static String filter(String name, String value) {
        ObjectNode filter = JsonNodeFactory.instance.objectNode();
        filter.putArray(name).add(value);
        return filter.toString();
    }

    private void events(Exchange exchange) throws IOException {
        exchange.noBody();
        Filters filters = Filters.of(
                exchange, "type", "event", "container", "image", "network", "volume", "label", "scope", "daemon");
        EventView view = new EventView(exchange.bench(), images, workspace(exchange), filters);
        exchange.relayObjects(
                exchange.engine()
                        .ask(EngineCall.get("/events")
                                .with("since", moment(exchange, "since"))
                                .with("until", moment(exchange, "until"))),
                view::of);
    }

    private static Optional<String> moment(Exchange exchange, String name) {
        Optional<String> moment = exchange.query().one(name).filter(text -> !text.isEmpty());
        if (moment.isPresent() && !moment.get().matches("-?\\d{1,12}(\\.\\d{1,9})?")) {
            throw Refused.badRequest("the parameter " + name + " is a time in seconds");
        }
        return moment;
    }

    /** The id of the container that the learner does not see, for telling its comings and goings from his own. */
    private static String workspace(Exchange exchange) throws IOException {
        return exchange.engine()
                .ask(EngineCall.get(
                        "/containers/" + EngineCall.segment(exchange.bench().workspace()) + "/json"))
                .json()
                .path("Id")
                .asText("");
    }

    private void diskUse(Exchange exchange) throws IOException {
        exchange.noBody();
        DiskUseView view = new DiskUseView(exchange.bench(), images);
        exchange.relayJson(exchange.engine().ask(EngineCall.get("/system/df")), view::of);
    }
}
