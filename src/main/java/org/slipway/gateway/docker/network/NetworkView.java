package org.slipway.gateway.docker.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.slipway.gateway.docker.Names;
import org.slipway.gateway.docker.OwnLabels;

/** A network as its learner sees it. */
final class NetworkView {
    private static final String NOTHING = "0";

    private final Names names;

    NetworkView(Names names) {
        this.names = names;
    }

    /** Empty for a network that is not on this bench. */
    Optional<ObjectNode> of(JsonNode engine) {
        return names.ownNetwork(engine.path("Name").asText()).map(name -> {
            ObjectNode view = engine.deepCopy();
            view.put("Name", name);
            view.set("Labels", OwnLabels.shown(engine.path("Labels")));
            view.set("Options", JsonNodeFactory.instance.objectNode());
            view.set("Containers", members(engine.path("Containers")));
            return view;
        });
    }

    private ObjectNode members(JsonNode containers) {
        ObjectNode members = JsonNodeFactory.instance.objectNode();
        containers
                .fields()
                .forEachRemaining(member -> names.own(
                                member.getValue().path("Name").asText())
                        .filter(name -> !name.equals("workspace"))
                        .ifPresent(name -> members.set(
                                member.getKey(), ((ObjectNode) member.getValue().deepCopy()).put("Name", name))));
        return members;
    }

    /** The network that is none: on every Docker, and without anything of anybody's. */
    static ObjectNode none(JsonNode like) {
        ObjectNode none = like.isObject() ? like.deepCopy() : JsonNodeFactory.instance.objectNode();
        none.put("Name", "none");
        none.put("Id", NOTHING.repeat(64));
        none.put("Driver", "null");
        none.put("Internal", false);
        none.set("Containers", JsonNodeFactory.instance.objectNode());
        none.set("Options", JsonNodeFactory.instance.objectNode());
        none.set("Labels", JsonNodeFactory.instance.objectNode());
        none.set("IPAM", JsonNodeFactory.instance.objectNode().put("Driver", "default"));
        return none;
    }
}
