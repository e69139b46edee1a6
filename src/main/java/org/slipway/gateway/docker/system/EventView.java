package org.slipway.gateway.docker.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.slipway.compute.container.Bench;
import org.slipway.gateway.docker.Filters;
import org.slipway.gateway.docker.ImageBook;
import org.slipway.gateway.docker.Names;
import org.slipway.gateway.docker.OwnLabels;

/** One event of the engine as a learner sees it; empty for what happens to anybody else's things, and for events of a kind that is not known here. */
final class EventView {
    private final Bench bench;
    private final Names names;
    private final ImageBook images;
    private final String workspace;
    private final Filters filters;

    EventView(Bench bench, ImageBook images, String workspace, Filters filters) {
        this.bench = bench;
        this.names = new Names(bench);
        this.images = images;
        this.workspace = workspace;
        this.filters = filters;
    }

    Optional<ObjectNode> of(ObjectNode event) {
        JsonNode attributes = event.path("Actor").path("Attributes");
        return switch (event.path("Type").asText()) {
            case "container" -> container(event, attributes);
            case "network" -> network(event, attributes);
            case "volume" ->
                named(event, names.own(event.path("Actor").path("ID").asText()), "volume");
            case "image" ->
                named(event, images.nameOf(bench, attributes.path("name").asText()), "image");
            default -> Optional.empty();
        };
    }

    private Optional<ObjectNode> container(ObjectNode event, JsonNode attributes) {
        boolean own = attributes.path("slipway.session").asText().equals(bench.session())
                && attributes.path("slipway.role").asText().equals("learner");
        Optional<String> name = names.own(attributes.path("name").asText()).filter(some -> own);
        if (name.isEmpty() || !fits(event, "container", name.get())) {
            return Optional.empty();
        }
        ObjectNode shown = OwnLabels.shown(attributes).put("name", name.get());
        String image = attributes.path("image").asText();
        shown.put("image", images.nameOf(bench, image).orElse(image));
        if (!filters.allows("image", shown.path("image").asText()) || !filters.allowsLabels(shown)) {
            return Optional.empty();
        }
        ObjectNode view = view(event, event.path("Actor").path("ID").asText(), shown);
        view.put("from", shown.path("image").asText());
        return Optional.of(view);
    }

    private Optional<ObjectNode> network(ObjectNode event, JsonNode attributes) {
        Optional<String> name = names.ownNetwork(attributes.path("name").asText());
        String container = attributes.path("container").asText();
        if (name.isEmpty()
                || (!container.isEmpty() && container.equals(workspace))
                || !fits(event, "network", name.get())) {
            return Optional.empty();
        }
        ObjectNode shown = OwnLabels.shown(attributes).put("name", name.get());
        return Optional.of(view(event, event.path("Actor").path("ID").asText(), shown));
    }

    private Optional<ObjectNode> named(ObjectNode event, Optional<String> name, String type) {
        return name.filter(own -> fits(event, type, own)).map(own -> {
            ObjectNode shown = JsonNodeFactory.instance.objectNode();
            if (type.equals("image")) {
                shown.put("name", own);
            } else {
                shown.put("driver", "local");
            }
            return view(event, own, shown);
        });
    }

    private boolean fits(ObjectNode event, String type, String name) {
        String id = event.path("Actor").path("ID").asText();
        String action = event.path("Action").asText();
        return filters.allows("type", type)
                && filters.allows("scope", "local")
                && (filters.of("event").isEmpty()
                        || filters.of("event").contains(action)
                        || filters.of("event").contains(action.split(":", 2)[0]))
                && (filters.of(type).isEmpty()
                        || filters.of(type).stream().anyMatch(one -> one.equals(name) || id.startsWith(one)));
    }

    private static ObjectNode view(ObjectNode event, String id, ObjectNode attributes) {
        ObjectNode view = JsonNodeFactory.instance.objectNode();
        String type = event.path("Type").asText();
        if (type.equals("container") || type.equals("image")) {
            view.set("status", event.path("Action"));
            view.put("id", id);
        }
        view.put("Type", type);
        view.set("Action", event.path("Action"));
        ObjectNode actor = view.putObject("Actor");
        actor.put("ID", id);
        actor.set("Attributes", attributes);
        view.put("scope", "local");
        view.set("time", event.path("time"));
        view.set("timeNano", event.path("timeNano"));
        return view;
    }
}
