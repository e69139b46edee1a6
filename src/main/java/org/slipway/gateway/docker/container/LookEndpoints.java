package org.slipway.gateway.docker.container;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slipway.gateway.docker.Belongings;
import org.slipway.gateway.docker.Endpoints;
import org.slipway.gateway.docker.Exchange;
import org.slipway.gateway.docker.ImageBook;
import org.slipway.gateway.docker.Refused;
import org.slipway.gateway.docker.Route;
import org.slipway.gateway.http.EngineCall;

/** Answers what is there, how it is and what it does. */
@ApplicationScoped
class LookEndpoints implements Endpoints {
    /** Without =, by which ps would name another column PID and show other people's processes. */
    private static final Pattern PS = Pattern.compile("[A-Za-z0-9 ,-]{0,64}");

    private final ImageBook images;

    @Inject
    LookEndpoints(ImageBook images) {
        this.images = images;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/containers/json", this::list, "all", "limit", "size", "filters", "trunc_cmd"),
                Route.get("/containers/{id}/json", this::inspect, "size"),
                Route.get("/containers/{id}/top", this::top, "ps_args"),
                Route.get("/containers/{id}/stats", this::stats, "stream", "one-shot"),
                Route.get("/containers/{id}/changes", exchange -> relay(exchange, "changes")),
                Route.get("/containers/{id}/export", exchange -> relay(exchange, "export")));
    }

    private void list(Exchange exchange) throws IOException {
        exchange.noBody();
        Listing listing = new Listing(exchange, images);
        View view = new View(exchange.names());
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        listing.of(Belongings.of(exchange).containers(exchange.query().flag("size")))
                .forEach(one -> rows.add(view.row(one.name(), one.row())));
        exchange.json(200, rows);
    }

    private void inspect(Exchange exchange) throws IOException {
        exchange.noBody();
        Optional<String> size = exchange.query().flag("size") ? Optional.of("1") : Optional.empty();
        View view = new View(exchange.names());
        exchange.relayJson(exchange.engine().ask(call(exchange, "json").with("size", size)), view::inspected);
    }

    private void top(Exchange exchange) throws IOException {
        exchange.noBody();
        Optional<String> columns = exchange.query().one("ps_args").filter(text -> !text.isEmpty());
        if (columns.isPresent() && !PS.matcher(columns.get()).matches()) {
            throw Refused.badRequest("the options of ps are letters, digits, spaces, commas and - here");
        }
        exchange.relay(exchange.engine().ask(call(exchange, "top").with("ps_args", columns)));
    }

    private void stats(Exchange exchange) throws IOException {
        exchange.noBody();
        boolean stream = exchange.query().flag("stream", true);
        boolean oneShot = exchange.query().flag("one-shot");
        EngineCall call = call(exchange, "stats")
                .with("stream", stream ? "1" : "0")
                .with("one-shot", oneShot && !stream ? Optional.of("1") : Optional.empty());
        exchange.relayObjects(exchange.engine().ask(call), sample -> {
            exchange.names().own(sample.path("name").asText()).ifPresent(name -> sample.put("name", "/" + name));
            return Optional.of(sample);
        });
    }

    private static void relay(Exchange exchange, String what) throws IOException {
        exchange.noBody();
        exchange.relay(exchange.engine().ask(call(exchange, what)));
    }

    private static EngineCall call(Exchange exchange, String what) throws IOException {
        Belongings.Container container = Belongings.of(exchange).container(exchange.variable("id"));
        return EngineCall.get("/containers/" + container.id() + "/" + what);
    }
}
