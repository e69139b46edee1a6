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
 * @param folder what it sees of the engine's machine; a workspace's alone
 * @param cgroupParent control group whose limits hold for it and its neighbours there together; empty for the engine's choice
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
        Optional<String> hostname,
        Optional<FolderMount> folder,
        Optional<String> cgroupParent) {
    public SandboxSpec {
        if (folder.isPresent() && profile != Profile.WORKSPACE) {
            throw new IllegalArgumentException("only a workspace sees a folder of the engine's machine");
        }
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        labels = Map.copyOf(labels);
        aliases = List.copyOf(aliases);
    }

    /** Without a folder and in the engine's own control group. */
    public SandboxSpec(
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
        this(
                name,
                image,
                profile,
                limits,
                command,
                environment,
                labels,
                network,
                aliases,
                hostname,
                Optional.empty(),
                Optional.empty());
    }

    public SandboxSpec withFolder(FolderMount seen) {
        return with(Optional.of(seen), cgroupParent);
    }

    public SandboxSpec withCgroupParent(Optional<String> parent) {
        return with(folder, parent);
    }

    private SandboxSpec with(Optional<FolderMount> seen, Optional<String> parent) {
        return new SandboxSpec(
                name, image, profile, limits, command, environment, labels, network, aliases, hostname, seen, parent);
    }
}
