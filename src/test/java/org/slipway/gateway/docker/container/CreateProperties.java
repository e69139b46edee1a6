package org.slipway.gateway.docker.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.statistics.Statistics;
import org.slipway.gateway.docker.GatewayException;

/** Whatever a client writes into a request to create a container, what goes out is the policy's. */
class CreateProperties {
    private static final List<String> FIXTURES = List.of(
            "cli20-plain",
            "cli28-plain",
            "cli20-rich",
            "cli28-rich",
            "cli20-published",
            "cli28-published",
            "cli20-hostile",
            "cli28-hostile",
            "cli20-wide",
            "cli28-wide");
    private static final String[] TOP = {
        "Hostname",
        "Domainname",
        "User",
        "AttachStdin",
        "Tty",
        "Env",
        "Cmd",
        "Entrypoint",
        "Healthcheck",
        "Image",
        "ExposedPorts",
        "Volumes",
        "WorkingDir",
        "NetworkDisabled",
        "MacAddress",
        "OnBuild",
        "Labels",
        "StopSignal",
        "StopTimeout",
        "Shell",
        "NetworkingConfig",
        "HostConfig",
        "Privileged",
        "Binds"
    };
    private static final String[] HOST = {
        "Binds",
        "ContainerIDFile",
        "LogConfig",
        "NetworkMode",
        "PortBindings",
        "RestartPolicy",
        "AutoRemove",
        "VolumeDriver",
        "VolumesFrom",
        "CapAdd",
        "CapDrop",
        "CgroupnsMode",
        "Dns",
        "ExtraHosts",
        "GroupAdd",
        "IpcMode",
        "Cgroup",
        "Links",
        "OomScoreAdj",
        "PidMode",
        "Privileged",
        "PublishAllPorts",
        "ReadonlyRootfs",
        "SecurityOpt",
        "StorageOpt",
        "Tmpfs",
        "UTSMode",
        "UsernsMode",
        "ShmSize",
        "Sysctls",
        "Runtime",
        "CpuShares",
        "Memory",
        "NanoCpus",
        "CgroupParent",
        "BlkioWeight",
        "CpuPeriod",
        "CpuQuota",
        "CpusetCpus",
        "Devices",
        "DeviceCgroupRules",
        "DeviceRequests",
        "KernelMemory",
        "MemoryReservation",
        "MemorySwap",
        "OomKillDisable",
        "PidsLimit",
        "Ulimits",
        "Mounts",
        "MaskedPaths",
        "ReadonlyPaths",
        "Init"
    };
    private static final String[] VALUES = {
        "null",
        "true",
        "false",
        "0",
        "-1",
        "1",
        "7000000",
        "1e3",
        "18446744073709551616",
        "\"\"",
        "\"host\"",
        "\"container:web\"",
        "\"container:vault\"",
        "\"app\"",
        "\"none\"",
        "\"private\"",
        "\"/proc/self/fd/8\"",
        "[]",
        "[null]",
        "{}",
        "[\"ALL\"]",
        "[\"NET_ADMIN\"]",
        "[\"CHOWN\"]",
        "[\"/:/host\"]",
        "[\"data:/data\"]",
        "[\"seccomp=unconfined\"]",
        "[\"no-new-privileges\"]",
        "[\"web\"]",
        "[\"web:ro\"]",
        "{\"/x\":\"\"}",
        "{\"/x\":null}",
        "{\"80/tcp\":[null]}",
        "{\"80/tcp\":[{\"HostPort\":\"81\"}]}",
        "{\"Name\":\"always\"}",
        "{\"Type\":\"syslog\"}",
        "{\"Type\":\"none\"}",
        "[{\"Type\":\"bind\",\"Source\":\"/\",\"Target\":\"/h\"}]",
        "[{\"Type\":\"volume\",\"Source\":\"data\",\"Target\":\"/h\"}]",
        "[{\"Type\":\"tmpfs\",\"Target\":\"/h\"}]",
        "[{\"Name\":\"nofile\",\"Soft\":9,\"Hard\":9}]",
        "{\"slipway.owner\":\"1\"}",
        "{\"Test\":[\"CMD\",\"true\"],\"Interval\":1}",
        "{\"EndpointsConfig\":{\"app\":{\"Aliases\":[\"x\"]}}}"
    };

    /** One key with a value, at the top or in the HostConfig, sometimes in another case or with one of Unicode's look-alikes. */
    record Change(boolean atTheTop, String key, String value) {}

    @Provide
    Arbitrary<List<Change>> changes() {
        Arbitrary<Tuple2<Boolean, String>> keys = Arbitraries.oneOf(
                Arbitraries.of(TOP).map(key -> Tuple.of(true, key)),
                Arbitraries.of(HOST).map(key -> Tuple.of(false, key)));
        Arbitrary<Integer> spelling =
                Arbitraries.frequency(Tuple.of(20, 0), Tuple.of(1, 1), Tuple.of(1, 2), Tuple.of(1, 3));
        return Combinators.combine(keys, spelling, Arbitraries.of(VALUES))
                .as((key, how, value) -> new Change(key.get1(), spelled(key.get2(), how), value))
                .list()
                .ofMaxSize(3);
    }

    private static String spelled(String key, int how) {
        return switch (how) {
            case 1 -> key.toLowerCase(Locale.ROOT);
            case 2 -> key.toUpperCase(Locale.ROOT);
            case 3 -> key.replace('s', '\u017f').replace('k', '\u212a');
            default -> key;
        };
    }

    @Provide
    Arbitrary<String> fixtures() {
        return Arbitraries.frequency(Tuple.of(5, "{\"Image\":\"nginx\"}"), Tuple.of(1, ""))
                .flatMap(plain ->
                        plain.isEmpty() ? Arbitraries.of(FIXTURES).map(Wish::fixture) : Arbitraries.just(plain));
    }

    @Property(tries = 3000)
    void whatGoesOutIsThePolicysOwn(@ForAll("fixtures") String body, @ForAll("changes") List<Change> changes)
            throws Exception {
        ObjectNode changed = (ObjectNode) CannedEngine.JSON.readTree(body);
        for (Change change : changes) {
            JsonNode value = CannedEngine.JSON.readTree(change.value());
            if (change.atTheTop()) {
                changed.set(change.key(), value);
            } else if (changed.path("HostConfig").isObject() || !changed.has("HostConfig")) {
                changed.withObject("/HostConfig").set(change.key(), value);
            }
        }
        decided(changed.toString());
    }

    @Property(tries = 1000)
    void aBodyWithACharacterChangedIsThePolicysOrRefused(
            @ForAll("fixtures") String body, @ForAll int where, @ForAll char what) {
        int at = Math.floorMod(where, body.length());
        decided(body.substring(0, at) + what + body.substring(at + 1));
    }

    private static void decided(String json) {
        try {
            Outgoing.isThePolicys(Wish.decided(json).body());
            Statistics.collect("sent");
        } catch (GatewayException refused) {
            assertThat(refused.status()).isBetween(400, 499);
            Statistics.collect("refused");
        }
    }
}
