package org.slipway.gateway.docker.container;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slipway.compute.container.Bench;
import org.slipway.compute.container.PublishedPort;
import org.slipway.compute.container.Quotas;
import org.slipway.gateway.docker.Belongings;
import org.slipway.gateway.docker.ImageBook;
import org.slipway.gateway.docker.Names;
import org.slipway.gateway.docker.Refused;

/**
 * Decides what a learner's container may be. The engine's request is written from nothing, field by field; nothing of the learner's request is copied as it came.
 */
final class CreatePolicy {
    private static final Pattern NAME = Pattern.compile("/?([a-zA-Z0-9][a-zA-Z0-9_.-]{0,62})");
    private static final Set<String> TAKEN = Set.of("workspace", "bench", "localhost");

    private final Bench bench;
    private final Names names;
    private final Belongings belongings;
    private final Quotas quotas;
    private final Optional<String> cgroup;
    private final Map<String, String> owner;

    /**
     * @param volumes the engine's names of the volumes it mounts
     */
    record Decision(String name, ObjectNode body, Set<String> volumes, List<String> warnings) {
        int mounts() {
            return body.path("HostConfig").path("Mounts").size();
        }

        /** How many volumes without a name it brings along. */
        int anonymous() {
            int count = 0;
            for (JsonNode mount : body.path("HostConfig").path("Mounts")) {
                count += mount.path("Type").asText().equals("volume") && !mount.has("Source") ? 1 : 0;
            }
            return count;
        }
    }

    CreatePolicy(Bench bench, Belongings belongings, Quotas quotas, Optional<String> cgroup, String instance) {
        this.bench = bench;
        this.names = new Names(bench);
        this.belongings = belongings;
        this.quotas = quotas;
        this.cgroup = cgroup;
        this.owner = Map.of(
                "slipway.owner", Long.toString(bench.accountId()),
                "slipway.session", bench.session(),
                "slipway.instance", instance);
    }

    /** @throws Refused for a name that is none, or the bench's own */
    static String name(String asked) {
        var name = NAME.matcher(asked);
        if (!name.matches()) {
            throw Refused.badRequest(
                    "Invalid container name, only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed, 63 characters at most");
        }
        if (TAKEN.contains(name.group(1).toLowerCase(java.util.Locale.ROOT))) {
            throw Refused.forbidden("the name " + name.group(1) + " belongs to your bench itself; choose another one");
        }
        return name.group(1);
    }

    /**
     * @param name the learner's, checked
     * @param there the learner's containers
     */
    Decision decide(
            ContainerSpec spec, String name, ImageBook.Found image, ImageFacts facts, List<Belongings.Container> there)
            throws IOException {
        HostSpec asked = spec.hostConfig();
        Forbidden.inContainer(spec.rest());
        Forbidden.inHostConfig(asked.rest());
        List<String> warnings = new ArrayList<>();
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("Image", image.reference());
        ProcessRules.write(spec, facts, body);
        LifeRules.health(spec, facts, body, warnings);
        List<PublishedPort> ports = ports(spec, facts, there);
        ObjectNode exposed = body.putObject("ExposedPorts");
        PortRules.exposed(spec).forEach(exposed::putObject);
        labels(spec, name, facts, ports, body.putObject("Labels"));

        ObjectNode host = body.putObject("HostConfig");
        cgroup.ifPresent(parent -> host.put("CgroupParent", parent));
        new LimitRules(quotas).write(asked, host);
        LifeRules.restart(asked.restart(), host, warnings);
        LifeRules.logs(asked.log(), host);
        Set<String> volumes = new StorageRules(belongings, volumeLabels(), host)
                .write(spec, facts, host.path("Memory").asLong());
        IsolationRules.write(asked, belongings, host);
        new NetworkRules(belongings, names).write(spec, name, body, host);
        return new Decision(name, body, volumes, warnings);
    }

    private List<PublishedPort> ports(ContainerSpec spec, ImageFacts facts, List<Belongings.Container> there) {
        Set<Integer> taken = there.stream()
                .flatMap(one -> PortLabel.read(one.label(PortLabel.NAME)).stream())
                .map(PublishedPort::published)
                .collect(Collectors.toSet());
        List<PublishedPort> ports = new PortRules(taken).decide(spec, facts);
        if (!ports.isEmpty() && spec.hostConfig().networkMode().startsWith("container:")) {
            throw Refused.badRequest("conflicting options: port publishing and the container type network mode");
        }
        return NetworkRules.publishes(spec) ? ports : List.of();
    }

    /** Ours last, and an image's that only look like ours made empty. */
    private void labels(
            ContainerSpec spec, String name, ImageFacts facts, List<PublishedPort> ports, ObjectNode written) {
        ProcessRules.labels(spec.labels()).forEach((label, value) -> written.put(label, value == null ? "" : value));
        Map<String, String> ours = new LinkedHashMap<>();
        facts.labels().forEach(label -> ours.put(label, ""));
        ours.putAll(owner);
        ours.put("slipway.role", "learner");
        ours.put("slipway.name", name);
        ours.put("slipway.image", spec.image());
        ours.put(PortLabel.NAME, PortLabel.write(ports));
        ours.forEach(written::put);
    }

    private Map<String, String> volumeLabels() {
        Map<String, String> labels = new LinkedHashMap<>(owner);
        labels.put("slipway.role", "volume");
        return labels;
    }
}
