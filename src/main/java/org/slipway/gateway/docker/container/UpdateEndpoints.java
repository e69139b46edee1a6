package org.slipway.gateway.docker.container;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.slipway.compute.container.Quotas;
import org.slipway.gateway.docker.Belongings;
import org.slipway.gateway.docker.Endpoints;
import org.slipway.gateway.docker.Exchange;
import org.slipway.gateway.docker.Route;
import org.slipway.gateway.http.EngineCall;

/** Changes the limits of a container that is there, within the same quota as when it was created. */
@ApplicationScoped
class UpdateEndpoints implements Endpoints {
    private final LimitRules limits;

    @Inject
    UpdateEndpoints(Quotas quotas) {
        this.limits = new LimitRules(quotas);
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post("/containers/{id}/update", this::update));
    }

    private void update(Exchange exchange) throws IOException {
        List<String> warnings = new ArrayList<>();
        ObjectNode body = exchange.body(UpdateSpec.class).written(limits, warnings);
        Belongings.Container container = Belongings.of(exchange).container(exchange.variable("id"));
        exchange.relayJson(
                exchange.engine()
                        .ask(EngineCall.post("/containers/" + container.id() + "/update")
                                .sending(body)),
                answer -> {
                    ObjectNode told = JsonNodeFactory.instance.objectNode();
                    ArrayNode words = told.putArray("Warnings");
                    warnings.forEach(words::add);
                    answer.path("Warnings").forEach(words::add);
                    return told;
                });
    }
}
