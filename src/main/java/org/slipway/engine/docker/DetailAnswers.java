package org.slipway.engine.docker;

import com.github.dockerjava.api.command.HealthState;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.command.InspectImageResponse;
import com.github.dockerjava.api.model.ContainerConfig;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slipway.engine.ImageDetail;
import org.slipway.engine.NetworkDetail;
import org.slipway.engine.SandboxDetail;

/** Reads what Docker answers to its inspect commands; whatever it leaves out is empty. */
final class DetailAnswers {
    private DetailAnswers() {}

    static SandboxDetail sandbox(InspectContainerResponse said) {
        ContainerConfig config = said.getConfig();
        HostConfig host = said.getHostConfig();
        Integer restarts = said.getRestartCount();
        return new SandboxDetail(
                said.getId(),
                text(said.getImageId()),
                env(config.getEnv()),
                command(said),
                text(config.getUser()),
                text(config.getHostName()),
                number(host == null ? null : host.getMemory()),
                number(host == null ? null : host.getNanoCPUs()) / 1e9,
                networks(said),
                mounts(said),
                restarts == null ? 0 : restarts,
                health(said),
                labels(config.getLabels()));
    }

    private static List<String> command(InspectContainerResponse said) {
        List<String> command = new ArrayList<>();
        Optional.ofNullable(said.getPath()).ifPresent(command::add);
        command.addAll(words(said.getArgs()));
        return command;
    }

    private static List<String> networks(InspectContainerResponse said) {
        return said.getNetworkSettings() == null || said.getNetworkSettings().getNetworks() == null
                ? List.of()
                : List.copyOf(said.getNetworkSettings().getNetworks().keySet());
    }

    private static List<SandboxDetail.Mount> mounts(InspectContainerResponse said) {
        return said.getMounts() == null
                ? List.of()
                : said.getMounts().stream()
                        .filter(mount -> mount.getName() != null && mount.getDestination() != null)
                        .map(mount -> new SandboxDetail.Mount(
                                text(mount.getName()),
                                mount.getDestination().getPath(),
                                Boolean.FALSE.equals(mount.getRW())))
                        .toList();
    }

    private static Optional<String> health(InspectContainerResponse said) {
        return Optional.ofNullable(said.getState().getHealth())
                .map(HealthState::getStatus)
                .filter(status -> !status.isEmpty() && !status.equals("none"));
    }

    static ImageDetail image(InspectImageResponse said) {
        Optional<ContainerConfig> config = Optional.ofNullable(said.getConfig());
        return new ImageDetail(
                text(said.getId()),
                said.getRepoTags() == null ? List.of() : said.getRepoTags(),
                number(said.getSize()),
                said.getRootFS() == null || said.getRootFS().getLayers() == null
                        ? List.of()
                        : said.getRootFS().getLayers(),
                config.map(ContainerConfig::getUser).orElse(""),
                config.map(one -> env(one.getEnv())).orElse(Map.of()),
                config.map(one -> words(one.getEntrypoint())).orElse(List.of()),
                config.map(one -> words(one.getCmd())).orElse(List.of()),
                config.map(ContainerConfig::getHealthcheck)
                        .map(check -> check.getTest())
                        .filter(test -> !test.isEmpty() && !test.get(0).equals("NONE"))
                        .isPresent(),
                config.map(one -> labels(one.getLabels())).orElse(Map.of()));
    }

    static NetworkDetail network(Network said) {
        Network.Ipam ipam = said.getIpam();
        return new NetworkDetail(
                said.getId(),
                said.getName(),
                (ipam == null || ipam.getConfig() == null
                                ? Stream.<Network.Ipam.Config>empty()
                                : ipam.getConfig().stream())
                        .map(Network.Ipam.Config::getSubnet)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(""),
                said.getContainers() == null
                        ? List.of()
                        : List.copyOf(said.getContainers().keySet()),
                labels(said.getLabels()));
    }

    private static Map<String, String> env(String @Nullable [] lines) {
        Map<String, String> env = new LinkedHashMap<>();
        for (String line : words(lines)) {
            int equals = line.indexOf('=');
            env.put(equals < 0 ? line : line.substring(0, equals), equals < 0 ? "" : line.substring(equals + 1));
        }
        return env;
    }

    private static List<String> words(String @Nullable [] words) {
        return words == null ? List.of() : Arrays.asList(words);
    }

    private static Map<String, String> labels(@Nullable Map<String, String> labels) {
        return labels == null ? Map.of() : labels;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static long number(@Nullable Long number) {
        return number == null ? 0 : number;
    }
}
