package org.slipway.gateway.docker.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What may stand in a request to create a container that goes to the engine: the policy's own fields, and no value that opens the server. */
final class Outgoing {
    private static final Set<String> CONTAINER = Set.of(
            "AttachStderr",
            "AttachStdin",
            "AttachStdout",
            "Cmd",
            "Domainname",
            "Entrypoint",
            "Env",
            "ExposedPorts",
            "Healthcheck",
            "HostConfig",
            "Hostname",
            "Image",
            "Labels",
            "NetworkingConfig",
            "OpenStdin",
            "StdinOnce",
            "StopSignal",
            "StopTimeout",
            "Tty",
            "User",
            "WorkingDir");
    private static final Set<String> HOST = Set.of(
            "AutoRemove",
            "CapAdd",
            "CapDrop",
            "CgroupParent",
            "CpuShares",
            "CpusetCpus",
            "ExtraHosts",
            "GroupAdd",
            "Init",
            "IpcMode",
            "LogConfig",
            "Memory",
            "MemoryReservation",
            "MemorySwap",
            "Mounts",
            "NanoCpus",
            "NetworkMode",
            "PidMode",
            "PidsLimit",
            "ReadonlyRootfs",
            "RestartPolicy",
            "SecurityOpt",
            "ShmSize",
            "Tmpfs",
            "Ulimits",
            "VolumesFrom");
    private static final Set<String> MOUNT =
            Set.of("Type", "Target", "Source", "ReadOnly", "VolumeOptions", "TmpfsOptions");
    private static final Set<String> USUAL = Set.of(
            "AUDIT_WRITE",
            "CHOWN",
            "DAC_OVERRIDE",
            "FOWNER",
            "FSETID",
            "KILL",
            "NET_BIND_SERVICE",
            "SETFCAP",
            "SETGID",
            "SETPCAP",
            "SETUID",
            "SYS_CHROOT");

    private Outgoing() {}

    static void isThePolicys(JsonNode body) {
        keys(body, CONTAINER);
        keys(body.path("Healthcheck"), Set.of("Test", "Interval", "Timeout", "StartPeriod", "Retries"));
        keys(body.path("NetworkingConfig"), Set.of("EndpointsConfig"));
        body.at("/NetworkingConfig/EndpointsConfig").forEach(joining -> keys(joining, Set.of("Aliases")));
        assertThat(body.at("/Labels/slipway.session").asText()).isEqualTo(Wish.SESSION);
        assertThat(body.at("/Labels/slipway.owner").asText()).isEqualTo("7");
        host(body.path("HostConfig"));
    }

    private static void host(JsonNode host) {
        keys(host, HOST);
        keys(host.path("LogConfig"), Set.of("Type", "Config"));
        keys(host.path("LogConfig").path("Config"), Set.of("max-size", "max-file"));
        keys(host.path("RestartPolicy"), Set.of("Name", "MaximumRetryCount"));
        host.path("Ulimits").forEach(limit -> keys(limit, Set.of("Name", "Soft", "Hard")));
        assertThat(Wish.texts(host.path("SecurityOpt"))).containsExactly("no-new-privileges");
        List<String> dropped = Wish.texts(host.path("CapDrop"));
        assertThat(dropped.contains("ALL") || dropped.containsAll(Set.of("NET_RAW", "MKNOD")))
                .isTrue();
        assertThat(USUAL).containsAll(Wish.texts(host.path("CapAdd")));
        assertThat(host.path("CgroupParent").asText()).isEqualTo("learner-parent");
        assertThat(host.path("Memory").asLong()).isBetween(1L, 1L << 30);
        assertThat(host.path("MemorySwap").asLong())
                .isEqualTo(host.path("Memory").asLong());
        assertThat(host.path("PidsLimit").asLong()).isBetween(1L, 256L);
        assertThat(host.path("NanoCpus").asLong()).isBetween(1L, 1_000_000_000L);
        assertThat(host.path("RestartPolicy").path("Name").asText()).isIn("no", "on-failure");
        assertThat(host.path("NetworkMode").asText())
                .isIn("none", "slw-" + Wish.SESSION, "slw-" + Wish.SESSION + "-app", "container:" + Wish.WEB);
        assertThat(host.path("PidMode").asText("")).isIn("", "container:" + Wish.WEB);
        assertThat(host.path("IpcMode").asText("")).isIn("", "private", "shareable", "none", "container:" + Wish.WEB);
        host.path("Mounts").forEach(Outgoing::mount);
        Wish.texts(host.path("VolumesFrom")).forEach(from -> assertThat(from).startsWith(Wish.WEB + ":"));
    }

    private static void mount(JsonNode mount) {
        keys(mount, MOUNT);
        keys(mount.path("VolumeOptions"), Set.of("NoCopy", "Labels"));
        keys(mount.path("TmpfsOptions"), Set.of("SizeBytes", "Mode"));
        assertThat(mount.path("Type").asText()).isIn("volume", "tmpfs");
        assertThat(mount.path("Source").asText("")).matches("|" + Wish.ANONYMOUS + "|slw-" + Wish.SESSION + "-[^/]+");
    }

    private static void keys(JsonNode object, Set<String> allowed) {
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        assertThat(allowed).containsAll(keys);
    }
}
