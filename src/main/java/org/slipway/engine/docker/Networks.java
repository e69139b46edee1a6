package org.slipway.engine.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Network;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slipway.engine.EngineRefused;
import org.slipway.engine.EngineRefused.Reason;
import org.slipway.engine.NetworkInfo;
import org.slipway.engine.NetworkSpec;

/** Sessions' networks: internal bridges, each on a small subnet of our own pool, because Docker's default pools hold about thirty networks. */
final class Networks {
    private static final int SUBNET_BITS = 26;
    private static final int TRIES = 32;

    private final Calls calls;
    private final Labelling labelling;
    private final Subnet pool;

    Networks(Calls calls, Labelling labelling, Subnet pool) {
        this.calls = calls;
        this.labelling = labelling;
        this.pool = pool;
    }

    String create(NetworkSpec spec) {
        return calls.patient(docker -> {
            Set<Subnet> refused = new HashSet<>();
            for (int attempt = 0; attempt < TRIES; attempt++) {
                List<Network> there = docker.listNetworksCmd().exec();
                Optional<Network> same = there.stream()
                        .filter(network -> spec.name().equals(network.getName()))
                        .findFirst();
                if (same.isPresent()) {
                    return ours(same.get());
                }
                Subnet subnet = free(there, refused);
                try {
                    return create(docker, spec, subnet);
                } catch (DockerException e) {
                    if (!EngineFaults.saysOverlap(e)) {
                        throw e;
                    }
                    refused.add(subnet);
                }
            }
            throw full();
        });
    }

    void connect(String network, String container) {
        calls.patient(docker -> {
            boolean member = docker.inspectNetworkCmd()
                    .withNetworkId(network)
                    .exec()
                    .getContainers()
                    .containsKey(container);
            if (!member) {
                docker.connectToNetworkCmd()
                        .withNetworkId(network)
                        .withContainerId(container)
                        .exec();
            }
            return network;
        });
    }

    void remove(String id) {
        calls.patient(docker -> {
            try {
                docker.removeNetworkCmd(id).exec();
            } catch (NotFoundException e) {
                // gone already
            }
            return id;
        });
    }

    List<NetworkInfo> list(Map<String, String> labels) {
        return calls.quick(docker ->
                docker.listNetworksCmd().withFilter("label", labelling.filters(labels)).exec().stream()
                        .map(network ->
                                new NetworkInfo(network.getId(), network.getName(), Map.copyOf(network.getLabels())))
                        .toList());
    }

    private String create(DockerClient docker, NetworkSpec spec, Subnet subnet) {
        return docker.createNetworkCmd()
                .withName(spec.name())
                .withDriver("bridge")
                .withCheckDuplicate(true)
                .withInternal(true)
                .withIpam(new Network.Ipam().withConfig(new Network.Ipam.Config().withSubnet(subnet.toString())))
                .withOptions(Map.of(
                        "com.docker.network.bridge.name",
                        spec.bridge(),
                        "com.docker.network.bridge.enable_icc",
                        "true"))
                .withLabels(labelling.forced(spec.labels()))
                .exec()
                .getId();
    }

    private String ours(Network network) {
        if (!labelling.isOurs(network.getLabels())) {
            throw new EngineRefused(
                    Reason.CONFLICT, "There is a network named " + network.getName() + " that is not of this portal.");
        }
        return network.getId();
    }

    private Subnet free(List<Network> there, Set<Subnet> refused) {
        List<Subnet> used = there.stream().flatMap(Networks::subnets).toList();
        return pool.parts(SUBNET_BITS)
                .filter(subnet -> !refused.contains(subnet))
                .filter(subnet -> used.stream().noneMatch(subnet::overlaps))
                .findFirst()
                .orElseThrow(Networks::full);
    }

    private static Stream<Subnet> subnets(Network network) {
        Network.Ipam ipam = network.getIpam();
        List<Network.Ipam.Config> ranges = ipam == null ? null : ipam.getConfig();
        return ranges == null
                ? Stream.empty()
                : ranges.stream()
                        .map(Network.Ipam.Config::getSubnet)
                        .flatMap(Stream::ofNullable)
                        .flatMap(text -> Subnet.parse(text).stream());
    }

    private static EngineRefused full() {
        return new EngineRefused(
                Reason.OTHER,
                "No free subnet is left for another bench. Widen slipway.network.pool, or end other sessions.");
    }
}
