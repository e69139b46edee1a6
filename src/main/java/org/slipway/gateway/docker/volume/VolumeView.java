package org.slipway.gateway.docker.volume;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.slipway.gateway.docker.Names;
import org.slipway.gateway.docker.OwnLabels;

/** A volume as its learner sees it: where it lies on the host is nobody's business. */
final class VolumeView {
    private VolumeView() {}

    static ObjectNode of(JsonNode engine, Names names) {
        String engineName = engine.path("Name").asText();
        String name = names.own(engineName).orElse(engineName);
        ObjectNode view = JsonNodeFactory.instance.objectNode();
        view.set("CreatedAt", engine.path("CreatedAt"));
        view.put("Driver", "local");
        view.set("Labels", OwnLabels.shown(engine.path("Labels")));
        view.put("Mountpoint", "/var/lib/docker/volumes/" + name + "/_data");
        view.put("Name", name);
        view.set("Options", JsonNodeFactory.instance.objectNode());
        view.put("Scope", "local");
        if (engine.has("UsageData")) {
            view.set("UsageData", engine.path("UsageData"));
        }
        return view;
    }
}
