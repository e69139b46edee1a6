package org.slipway.gateway.docker.container;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.slipway.gateway.docker.Belongings;
import org.slipway.gateway.docker.Names;
import org.slipway.gateway.docker.Refused;

/** Which network a container is on, and under which names it is found there. */
final class NetworkRules {
    private static final Set<String> BENCH = Set.of("", "default", Names.BRIDGE);
    private static final String CONTAINER = "container:";
    private static final Pattern ALIAS = Pattern.compile("[a-zA-Z0-9]([a-zA-Z0-9_.-]{0,62})?");
    private static final int MOST_ALIASES = 20;

    private final Belongings belongings;
    private final Names names;

    NetworkRules(Belongings belongings, Names names) {
        this.belongings = belongings;
        this.names = names;
    }

    /** Whether the container has a network of its own to publish ports on. */
    static boolean publishes(ContainerSpec spec) {
        String mode = spec.hostConfig().networkMode();
        return !spec.networkDisabled() && !mode.equals("none") && !mode.startsWith(CONTAINER);
    }

    void write(ContainerSpec spec, String name, ObjectNode body, ObjectNode host) throws IOException {
        String mode = spec.hostConfig().networkMode();
        Map<String, ContainerSpec.Joining> joinings = spec.networkingConfig().endpointsConfig();
        joinings.values().stream()
                .filter(java.util.Objects::nonNull)
                .forEach(joining -> Forbidden.inJoining(joining.rest()));
        if (mode.equals("host")) {
            throw Refused.forbidden(
                    "the host's network is not for this bench; publish a port with -p and find it at localhost in your terminal");
        }
        if (spec.networkDisabled() || mode.equals("none")) {
            host.put("NetworkMode", "none");
        } else if (mode.startsWith(CONTAINER)) {
            host.put(
                    "NetworkMode",
                    CONTAINER
                            + belongings
                                    .container(mode.substring(CONTAINER.length()))
                                    .id());
        } else {
            join(mode, joinings, name, body, host);
        }
    }

    private void join(
            String mode, Map<String, ContainerSpec.Joining> joinings, String name, ObjectNode body, ObjectNode host)
            throws IOException {
        String network = engine(mode);
        Set<String> aliases = new LinkedHashSet<>(Set.of(name));
        for (Map.Entry<String, ContainerSpec.Joining> joining : joinings.entrySet()) {
            if (!engine(joining.getKey()).equals(network)) {
                throw Refused.badRequest(
                        "a container starts on one network; join others with docker network connect when it is there");
            }
            if (joining.getValue() != null) {
                aliases.addAll(joining.getValue().aliases());
            }
        }
        host.put("NetworkMode", network);
        ArrayNode written = body.putObject("NetworkingConfig")
                .putObject("EndpointsConfig")
                .putObject(network)
                .putArray("Aliases");
        checked(aliases).forEach(written::add);
    }

    private static Set<String> checked(Set<String> aliases) {
        if (aliases.size() > MOST_ALIASES
                || !aliases.stream().allMatch(alias -> ALIAS.matcher(alias).matches())) {
            throw Refused.badRequest("a network alias is a name; a container has " + MOST_ALIASES + " at most");
        }
        return aliases;
    }

    private String engine(String network) throws IOException {
        return BENCH.contains(network) ? names.engineNetwork(Names.BRIDGE) : belongings.network(network);
    }
}
