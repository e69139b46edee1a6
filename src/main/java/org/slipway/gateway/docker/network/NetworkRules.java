package org.slipway.gateway.docker.network;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slipway.gateway.docker.Refused;

/** What a network of a learner's may be: a plain bridge with addresses of our choosing. */
final class NetworkRules {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_.-]{0,62}");
    private static final Pattern ALIAS = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_.-]{0,62}");
    private static final Set<String> TAKEN = Set.of("bridge", "host", "none", "default", "workspace");
    private static final int MOST_ALIASES = 16;

    private NetworkRules() {}

    /** The name of a network that may be made; everything else in the request is what it would be without. */
    static String name(NetworkRequest.Create create) {
        String name = create.name() == null ? "" : create.name();
        if (!NAME.matcher(name).matches()) {
            throw Refused.badRequest(
                    "a network's name starts with a letter or digit and goes on with letters, digits, _, . and -, 63 characters at most");
        }
        if (TAKEN.contains(name)) {
            throw new Refused(403, "operation is not permitted on predefined " + name + " network");
        }
        plainBridge(create);
        ownAddresses(create);
        return name;
    }

    private static void plainBridge(NetworkRequest.Create create) {
        if (!among(create.driver(), "", "bridge")) {
            throw Refused.forbidden("networks on this bench are of the driver bridge; leave --driver out");
        }
        if (!among(create.scope(), "", "local") || isTrue(create.ingress()) || isTrue(create.configOnly())) {
            throw Refused.forbidden("there is no swarm on this bench; networks are local");
        }
        if (create.configFrom() != null
                && !create.configFrom().path("Network").asText("").isEmpty()) {
            throw Refused.forbidden("a network cannot take its settings from another here; leave --config-from out");
        }
        if (!isEmpty(create.options())) {
            throw Refused.forbidden("networks take no driver options on this bench; leave --opt out");
        }
    }

    private static void ownAddresses(NetworkRequest.Create create) {
        if (isTrue(create.enableIpv6()) || Boolean.FALSE.equals(create.enableIpv4())) {
            throw Refused.forbidden("networks on this bench are IPv4; leave --ipv6 out");
        }
        NetworkRequest.Ipam ipam = create.ipam();
        if (ipam != null
                && (!among(ipam.driver(), "", "default") || !isEmpty(ipam.options()) || !isEmpty(ipam.config()))) {
            throw Refused.forbidden(
                    "the bench chooses a network's addresses; leave --subnet, --gateway and --ip-range out");
        }
    }

    /** The aliases that an endpoint asks for; an address, a link or an option of its own is refused. */
    static List<String> aliases(NetworkRequest.@Nullable Endpoint endpoint) {
        if (endpoint == null) {
            return List.of();
        }
        if (!isEmpty(endpoint.ipamConfig()) || !among(endpoint.macAddress(), "")) {
            throw Refused.forbidden("the bench chooses a container's addresses; leave --ip out");
        }
        if (!isEmpty(endpoint.links()) || !isEmpty(endpoint.driverOpts())) {
            throw Refused.forbidden(
                    "links and driver options are not available; containers on one network find each other by name");
        }
        List<String> aliases = endpoint.aliases() == null ? List.of() : endpoint.aliases();
        if (aliases.size() > MOST_ALIASES
                || aliases.stream()
                        .anyMatch(
                                alias -> alias == null || !ALIAS.matcher(alias).matches())) {
            throw Refused.badRequest("aliases are names of letters, digits, _, . and -, " + MOST_ALIASES + " at most");
        }
        return aliases;
    }

    private static boolean among(@Nullable String value, String... allowed) {
        return value == null || List.of(allowed).contains(value);
    }

    private static boolean isTrue(@Nullable Boolean flag) {
        return Boolean.TRUE.equals(flag);
    }

    private static boolean isEmpty(@Nullable Map<String, String> map) {
        return map == null || map.isEmpty();
    }

    private static boolean isEmpty(@Nullable JsonNode json) {
        return json == null || json.isNull() || ((json.isContainerNode()) && json.isEmpty());
    }
}
