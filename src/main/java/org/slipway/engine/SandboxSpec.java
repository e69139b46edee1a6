package org.slipway.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A container to be made.
 *
 * @param name the engine's name for it, unique on the engine
 * @param image reference or id of an image that is there
 * @param command replaces the image's command; empty keeps it
 * @param network id of the network to join, empty for none
 * @param aliases names under which the network's other members find it
 * @param hostname empty for the engine's choice
 */
public record SandboxSpec(
        String name,
        String image,
        Profile profile,
        Limits limits,
        List<String> command,
        Map<String, String> environment,
        Map<String, String> labels,
        Optional<String> network,
        List<String> aliases,
        Optional<String> hostname) {
    public SandboxSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        labels = Map.copyOf(labels);
        aliases = List.copyOf(aliases);
    }
}
