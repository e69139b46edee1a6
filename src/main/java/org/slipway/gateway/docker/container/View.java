package org.slipway.gateway.docker.container;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.slipway.compute.container.PublishedPort;
import org.slipway.gateway.docker.Names;
import org.slipway.gateway.docker.OwnLabels;

/** What the engine says of a container, in its learner's names, and without what it says of the server. */
final class View {
    private static final List<String> HOST_PATHS = List.of("ResolvConfPath", "HostnamePath", "HostsPath", "LogPath");
    private static final List<String> ADDRESS = List.of(
            "EndpointID",
            "Gateway",
            "GlobalIPv6Address",
            "GlobalIPv6PrefixLen",
            "IPAddress",
            "IPPrefixLen",
            "IPv6Gateway",
            "MacAddress");

    private final Names names;

    View(Names names) {
        this.names = names;
    }

    /** A row of the list. */
    ObjectNode row(String name, JsonNode engine) {
        ObjectNode row = engine.deepCopy();
        row.putArray("Names").add("/" + name);
        JsonNode labels = engine.path("Labels");
        row.put("Image", image(labels, engine.path("Image").asText()));
        row.set("Labels", OwnLabels.shown(labels));
        row.set("Ports", listed(engine));
        networkMode(row.path("HostConfig"));
        if (row.path("NetworkSettings") instanceof ObjectNode settings) {
            settings.set("Networks", networks(settings.path("Networks")));
        }
        row.path("Mounts").forEach(this::mount);
        return row;
    }

    /** The whole truth of one container. */
    ObjectNode inspected(JsonNode engine) {
        ObjectNode shown = engine.deepCopy();
        JsonNode labels = engine.path("Config").path("Labels");
        names.own(engine.path("Name").asText()).ifPresent(name -> shown.put("Name", "/" + name));
        HOST_PATHS.forEach(path -> shown.put(path, ""));
        shown.putNull("ExecIDs");
        if (shown.path("GraphDriver") instanceof ObjectNode driver) {
            driver.putObject("Data");
        }
        if (shown.path("State") instanceof ObjectNode state) {
            state.put("Error", names.words(state.path("Error").asText()));
        }
        if (shown.path("Config") instanceof ObjectNode config) {
            config.put("Image", image(labels, config.path("Image").asText()));
            config.set("Labels", OwnLabels.shown(labels));
        }
        shown.path("Mounts").forEach(this::mount);
        List<PublishedPort> ports = PortLabel.read(labels.path(PortLabel.NAME).asText());
        if (shown.path("HostConfig") instanceof ObjectNode host) {
            host(host, ports);
        }
        if (shown.path("NetworkSettings") instanceof ObjectNode settings) {
            settings(settings, ports, engine.path("State").path("Running").asBoolean());
        }
        return shown;
    }

    /** Engine's names of networks, as keys, in the learner's words. */
    ObjectNode networks(JsonNode engine) {
        ObjectNode networks = JsonNodeFactory.instance.objectNode();
        engine.fields().forEachRemaining(network -> {
            Optional<String> own = names.ownNetwork(network.getKey());
            if (own.isPresent() || network.getKey().equals("none")) {
                ObjectNode joined = network.getValue().deepCopy();
                renamed(joined, "DNSNames");
                renamed(joined, "Aliases");
                networks.set(own.orElse("none"), joined);
            }
        });
        return networks;
    }

    private void renamed(ObjectNode joined, String field) {
        if (joined.path(field) instanceof ArrayNode engine) {
            ArrayNode shown = joined.putArray(field);
            engine.forEach(name -> shown.add(names.own(name.asText()).orElse(name.asText())));
        }
    }

    private static String image(JsonNode labels, String engine) {
        String typed = labels.path("slipway.image").asText("");
        String name = engine.startsWith("slipway/") ? engine.substring("slipway/".length()) : engine;
        return typed.isEmpty() ? name.replaceFirst(":latest$", "") : typed;
    }

    private static ArrayNode listed(JsonNode row) {
        ArrayNode shown = JsonNodeFactory.instance.arrayNode();
        String state = row.path("State").asText();
        if (!state.equals("running") && !state.equals("paused") && !state.equals("restarting")) {
            return shown;
        }
        List<PublishedPort> ports =
                PortLabel.read(row.path("Labels").path(PortLabel.NAME).asText());
        for (JsonNode exposed : row.path("Ports")) {
            int target = exposed.path("PrivatePort").asInt();
            if (ports.stream().noneMatch(port -> port.target() == target)) {
                shown.addObject()
                        .put("PrivatePort", target)
                        .put("Type", exposed.path("Type").asText());
            }
        }
        for (PublishedPort port : ports) {
            shown.addObject()
                    .put("IP", "0.0.0.0")
                    .put("PrivatePort", port.target())
                    .put("PublicPort", port.published())
                    .put("Type", "tcp");
        }
        return shown;
    }

    private void networkMode(JsonNode host) {
        if (host instanceof ObjectNode config && config.has("NetworkMode")) {
            String mode = config.path("NetworkMode").asText();
            config.put(
                    "NetworkMode",
                    names.ownNetwork(mode)
                            .map(own -> own.equals(Names.BRIDGE) ? "default" : own)
                            .orElse(mode));
        }
    }

    private void mount(JsonNode mount) {
        if (mount instanceof ObjectNode shown && shown.path("Type").asText().equals("volume")) {
            String name = shown.path("Name").asText();
            shown.put("Name", names.own(name).orElse(name));
            shown.put("Source", "");
        }
    }

    private void host(ObjectNode host, List<PublishedPort> ports) {
        networkMode(host);
        host.put("CgroupParent", "");
        host.set("PortBindings", bindings(ports, ""));
        for (JsonNode mount : host.path("Mounts")) {
            if (mount instanceof ObjectNode shown) {
                names.own(shown.path("Source").asText()).ifPresent(own -> shown.put("Source", own));
                if (shown.path("VolumeOptions") instanceof ObjectNode options) {
                    options.set("Labels", OwnLabels.shown(options.path("Labels")));
                }
            }
        }
    }

    private void settings(ObjectNode settings, List<PublishedPort> ports, boolean running) {
        settings.put("SandboxKey", "");
        ObjectNode networks = networks(settings.path("Networks"));
        settings.set("Networks", networks);
        ADDRESS.forEach(field -> {
            if (networks.path(Names.BRIDGE).has(field)) {
                settings.set(field, networks.path(Names.BRIDGE).get(field));
            }
        });
        if (running) {
            ObjectNode shown = settings.path("Ports").isObject()
                    ? settings.path("Ports").deepCopy()
                    : JsonNodeFactory.instance.objectNode();
            shown.setAll(bindings(ports, "0.0.0.0"));
            settings.set("Ports", shown);
        }
    }

    private static ObjectNode bindings(List<PublishedPort> ports, String address) {
        ObjectNode bindings = JsonNodeFactory.instance.objectNode();
        ports.forEach(port -> bindings.withArrayProperty(port.target() + "/tcp")
                .addObject()
                .put("HostIp", address)
                .put("HostPort", Integer.toString(port.published())));
        return bindings;
    }
}
