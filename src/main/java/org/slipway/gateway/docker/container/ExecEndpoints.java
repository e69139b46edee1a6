package org.slipway.gateway.docker.container;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import org.slipway.gateway.docker.Belongings;
import org.slipway.gateway.docker.Endpoints;
import org.slipway.gateway.docker.Exchange;
import org.slipway.gateway.docker.Route;
import org.slipway.gateway.docker.Unfulfilled;
import org.slipway.gateway.http.EngineAnswer;
import org.slipway.gateway.http.EngineCall;

/** Runs commands in the learner's containers. A command's id leads nowhere unless its container is the learner's. */
@ApplicationScoped
class ExecEndpoints implements Endpoints {
    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/containers/{id}/exec", this::create),
                Route.post("/exec/{id}/start", this::start),
                Route.post("/exec/{id}/resize", this::resize, "h", "w"),
                Route.get("/exec/{id}/json", this::inspect));
    }

    private void create(Exchange exchange) throws IOException {
        var body = exchange.body(ExecSpecs.Create.class).written();
        Belongings.Container container = Belongings.of(exchange).container(exchange.variable("id"));
        exchange.relay(exchange.engine()
                .ask(EngineCall.post("/containers/" + container.id() + "/exec").sending(body)));
    }

    private void start(Exchange exchange) throws IOException {
        ExecSpecs.Start start = exchange.body(ExecSpecs.Start.class);
        own(exchange);
        EngineCall call = EngineCall.post(path(exchange) + "/start").sending(start.written());
        if (start.detach()) {
            exchange.relay(exchange.engine().ask(call));
        } else {
            exchange.tunnel(exchange.engine().ask(call.upgrading()));
        }
    }

    private void resize(Exchange exchange) throws IOException {
        exchange.noBody();
        own(exchange);
        exchange.relay(exchange.engine()
                .ask(StreamEndpoints.sized(EngineCall.post(path(exchange) + "/resize"), exchange.query())));
    }

    private void inspect(Exchange exchange) throws IOException {
        exchange.noBody();
        exchange.json(200, own(exchange));
    }

    /** What the engine says of it, when it is in one of the learner's containers. */
    private static JsonNode own(Exchange exchange) throws IOException {
        String id = exchange.variable("id");
        if (!id.matches("[0-9a-f]{64}")) {
            throw Unfulfilled.noSuchExec(id);
        }
        EngineAnswer answer = exchange.engine().ask(EngineCall.get(path(exchange) + "/json"));
        if (!answer.isFine()) {
            answer.close();
            throw Unfulfilled.noSuchExec(id);
        }
        JsonNode command = answer.json();
        String container = command.path("ContainerID").asText();
        if (Belongings.of(exchange).containers().stream()
                .noneMatch(one -> one.id().equals(container))) {
            throw Unfulfilled.noSuchExec(id);
        }
        return command;
    }

    private static String path(Exchange exchange) {
        return "/exec/" + exchange.variable("id");
    }
}
