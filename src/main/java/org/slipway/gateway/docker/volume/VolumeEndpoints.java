package org.slipway.gateway.docker.volume;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slipway.compute.container.Quotas;
import org.slipway.gateway.docker.Belongings;
import org.slipway.gateway.docker.Endpoints;
import org.slipway.gateway.docker.Exchange;
import org.slipway.gateway.docker.Filters;
import org.slipway.gateway.docker.OwnLabels;
import org.slipway.gateway.docker.Refused;
import org.slipway.gateway.docker.Route;
import org.slipway.gateway.docker.Unfulfilled;
import org.slipway.gateway.http.EngineAnswer;
import org.slipway.gateway.http.EngineCall;

/** The routes under {@code /volumes}. */
@ApplicationScoped
class VolumeEndpoints implements Endpoints {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Quotas quotas;
    private final String instance;

    @Inject
    VolumeEndpoints(
            Quotas quotas, @ConfigProperty(name = "slipway.instance", defaultValue = "development") String instance) {
        this.quotas = quotas;
        this.instance = instance;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/volumes", this::list, "filters"),
                Route.get("/volumes/{name}", this::inspect),
                Route.post("/volumes/create", this::create),
                Route.post("/volumes/prune", this::prune, "filters"),
                Route.delete("/volumes/{name}", this::remove, "force"));
    }

    private void list(Exchange exchange) throws IOException {
        exchange.noBody();
        Filters filters = Filters.of(exchange, "name", "label", "driver", "dangling");
        List<String> used = filters.of("dangling").isEmpty() ? List.of() : used(exchange);
        ArrayNode shown = JsonNodeFactory.instance.arrayNode();
        for (JsonNode volume : all(exchange)) {
            ObjectNode view = VolumeView.of(volume, exchange.names());
            if (fits(filters, view, !used.contains(volume.path("Name").asText()))) {
                shown.add(view);
            }
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.set("Volumes", shown);
        answer.putNull("Warnings");
        exchange.json(200, answer);
    }

    private static boolean fits(Filters filters, ObjectNode volume, boolean dangling) {
        return filters.allowsPart("name", volume.path("Name").asText())
                && filters.allows("driver", "local")
                && filters.allowsLabels(volume.path("Labels"))
                && filters.of("dangling").stream()
                        .allMatch(wanted -> List.of("true", "1").contains(wanted) == dangling);
    }

    private static JsonNode all(Exchange exchange) throws IOException {
        ObjectNode filters = JsonNodeFactory.instance.objectNode();
        filters.putArray("label").add("slipway.session=" + exchange.bench().session());
        return asked(exchange, EngineCall.get("/volumes").with("filters", filters.toString()))
                .path("Volumes");
    }

    private void inspect(Exchange exchange) throws IOException {
        exchange.noBody();
        exchange.relayJson(
                exchange.engine().ask(EngineCall.get(path(exchange))),
                volume -> VolumeView.of(volume, exchange.names()));
    }

    /** As Docker does, a volume that is there already is answered with, and keeps its labels. */
    private void create(Exchange exchange) throws IOException {
        VolumeCreate create =
                exchange.optionalBody(VolumeCreate.class).orElse(new VolumeCreate(null, null, null, null, null));
        String asked = VolumeRules.name(create);
        String name = asked.isEmpty() ? random() : asked;
        String engineName = asked.isEmpty() ? name : exchange.names().engine(name);
        List<String> there = Belongings.of(exchange).volumes();
        if (!there.contains(engineName) && there.size() >= quotas.volumes()) {
            throw Refused.quota(quotas.volumes() + " volumes. Remove one with docker volume rm.");
        }
        ObjectNode body =
                JsonNodeFactory.instance.objectNode().put("Name", engineName).put("Driver", "local");
        ObjectNode labels = body.putObject("Labels").put("slipway.instance", instance);
        Optional<Map<String, String>> own = Optional.ofNullable(create.labels());
        OwnLabels.of(exchange.bench(), "volume", name, own).forEach(labels::put);
        exchange.relayJson(
                exchange.engine().ask(EngineCall.post("/volumes/create").sending(body)),
                volume -> VolumeView.of(volume, exchange.names()));
    }

    private static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private void remove(Exchange exchange) throws IOException {
        exchange.noBody();
        exchange.relay(exchange.engine().ask(EngineCall.delete(path(exchange))));
    }

    private static String path(Exchange exchange) throws IOException {
        String name = exchange.variable("name");
        String engineName = Belongings.of(exchange).volume(name);
        if (!Belongings.of(exchange).volumes().contains(engineName)) {
            throw Unfulfilled.noSuchVolume(name);
        }
        return "/volumes/" + EngineCall.segment(engineName);
    }

    private void prune(Exchange exchange) throws IOException {
        exchange.noBody();
        Filters filters = Filters.of(exchange, "label", "all");
        List<String> used = used(exchange);
        ArrayNode deleted = JsonNodeFactory.instance.arrayNode();
        for (JsonNode volume : all(exchange)) {
            String engineName = volume.path("Name").asText();
            ObjectNode view = VolumeView.of(volume, exchange.names());
            if (!used.contains(engineName) && filters.allowsLabels(view.path("Labels"))) {
                try (EngineAnswer answer =
                        exchange.engine().ask(EngineCall.delete("/volumes/" + EngineCall.segment(engineName)))) {
                    if (answer.isFine()) {
                        deleted.add(view.path("Name"));
                    }
                }
            }
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.set("VolumesDeleted", deleted);
        answer.put("SpaceReclaimed", 0);
        exchange.json(200, answer);
    }

    private static List<String> used(Exchange exchange) throws IOException {
        List<String> used = new ArrayList<>();
        for (Belongings.Container container : Belongings.of(exchange).containers()) {
            container
                    .row()
                    .path("Mounts")
                    .forEach(mount -> used.add(mount.path("Name").asText()));
        }
        return used;
    }

    private static JsonNode asked(Exchange exchange, EngineCall call) throws IOException {
        EngineAnswer answer = exchange.engine().ask(call);
        if (!answer.isFine()) {
            throw new Unfulfilled(answer.status(), exchange.names().words(answer.message()));
        }
        return answer.json();
    }
}
