package org.slipway.engine.docker;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.command.InspectContainerResponse.ContainerState;
import com.github.dockerjava.api.model.ContainerNetwork;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slipway.engine.SandboxInfo;
import org.slipway.engine.SandboxInfo.State;

/** Reads Docker's answer about a container. */
final class Inspection {
    private Inspection() {}

    static SandboxInfo of(InspectContainerResponse said) {
        ContainerState state = said.getState();
        Map<String, String> labels = said.getConfig().getLabels();
        Integer exit = state.getExitCode();
        return new SandboxInfo(
                said.getId(),
                said.getName().replaceFirst("^/", ""),
                Optional.ofNullable(said.getConfig().getImage()).orElse(said.getImageId()),
                state(state),
                exit == null ? 0 : exit,
                Instant.parse(said.getCreated()),
                time(state.getStartedAt()),
                time(state.getFinishedAt()),
                address(said),
                labels == null ? Map.of() : Map.copyOf(labels));
    }

    private static State state(ContainerState state) {
        return switch (String.valueOf(state.getStatus())) {
            case "running", "restarting" -> State.RUNNING;
            case "paused" -> State.PAUSED;
            case "exited" -> State.EXITED;
            case "removing", "dead" -> State.DEAD;
            default -> State.CREATED;
        };
    }

    /** Docker writes the year 1 for what has not happened. */
    private static Optional<Instant> time(@Nullable String text) {
        return text == null || text.isEmpty() || text.startsWith("0001-")
                ? Optional.empty()
                : Optional.of(Instant.parse(text));
    }

    private static Optional<String> address(InspectContainerResponse said) {
        if (said.getNetworkSettings() == null || said.getNetworkSettings().getNetworks() == null) {
            return Optional.empty();
        }
        return said.getNetworkSettings().getNetworks().values().stream()
                .map(ContainerNetwork::getIpAddress)
                .filter(address -> address != null && !address.isEmpty())
                .findFirst();
    }
}
