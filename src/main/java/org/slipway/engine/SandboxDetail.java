package org.slipway.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a container was made and what became of it.
 *
 * @param imageId the image that it was made from
 * @param command entrypoint and command together
 * @param user name or uid[:gid]; blank for root
 * @param memoryBytes its limit, 0 for none
 * @param cpus its limit in processors, 0 for none
 * @param networks the engine's names of its networks
 * @param mounts the volumes in it
 * @param restarts how often its restart policy has started it again
 * @param health what its health check says last; empty without one
 */
public record SandboxDetail(
        String id,
        String imageId,
        Map<String, String> env,
        List<String> command,
        String user,
        String hostname,
        long memoryBytes,
        double cpus,
        List<String> networks,
        List<Mount> mounts,
        int restarts,
        Optional<String> health,
        Map<String, String> labels) {
    public SandboxDetail {
        env = Map.copyOf(env);
        command = List.copyOf(command);
        networks = List.copyOf(networks);
        mounts = List.copyOf(mounts);
        labels = Map.copyOf(labels);
    }

    /** A volume, by the engine's name for it, at a path of the container. */
    public record Mount(String volume, String path, boolean readOnly) {}
}
