package org.slipway.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A command to be run in a running container.
 *
 * @param user name or uid[:gid]; empty for the container's own
 * @param outputLimit bytes kept of standard output and of standard error each
 */
public record ExecSpec(
        List<String> command,
        Optional<String> user,
        Map<String, String> environment,
        Duration timeout,
        int outputLimit) {
    public ExecSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
