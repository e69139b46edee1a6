package org.slipway.gateway.docker.container;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.slipway.gateway.docker.Given;
import org.slipway.gateway.docker.Refused;

/** Docker's fields that this bench does nothing with. Clients write many of them with nothing in them; with something in them the request is refused, in words that say why. */
final class Forbidden {
    private static final String HOST = "it would open the server that all learners share";
    private static final String PLACES = "limits here are set with --memory, --cpus and --pids-limit";
    private static final String ADDRESS = "the bench gives out its addresses itself; use the names of containers";

    private static final Map<String, String> CONTAINER = Map.ofEntries(
            entry("ArgsEscaped", "it is for Windows"),
            entry("MacAddress", ADDRESS),
            entry("OnBuild", "it belongs into a Dockerfile"),
            entry("PortSpecs", "publish ports with -p"),
            entry("Shell", "it belongs into a Dockerfile"));

    private static final Map<String, String> HOST_CONFIG = Map.ofEntries(
            entry("Privileged", HOST),
            entry("Devices", HOST),
            entry("DeviceCgroupRules", HOST),
            entry("DeviceRequests", "there is no GPU on this bench"),
            entry("CgroupParent", HOST),
            entry("Cgroup", HOST),
            entry("CgroupnsMode", HOST),
            entry("Capabilities", HOST),
            entry("Sysctls", HOST),
            entry("OomScoreAdj", HOST),
            entry("OomKillDisable", HOST),
            entry("MaskedPaths", HOST),
            entry("ReadonlyPaths", HOST),
            entry("UTSMode", HOST),
            entry("UsernsMode", HOST),
            entry("Runtime", "the bench has one runtime"),
            entry("Isolation", "it is for Windows"),
            entry("StorageOpt", "the size of a container's files is set by your quota"),
            entry("VolumeDriver", "volumes here are of the local driver"),
            entry("Links", "put both containers on one network; they find each other by name"),
            entry("Dns", "the bench has its own name server"),
            entry("DnsOptions", "the bench has its own name server"),
            entry("DnsSearch", "the bench has its own name server"),
            entry("Annotations", "use labels"),
            entry("BlkioWeight", PLACES),
            entry("BlkioWeightDevice", PLACES),
            entry("BlkioDeviceReadBps", PLACES),
            entry("BlkioDeviceWriteBps", PLACES),
            entry("BlkioDeviceReadIOps", PLACES),
            entry("BlkioDeviceWriteIOps", PLACES),
            entry("CpuCount", "it is for Windows"),
            entry("CpuPercent", "it is for Windows"),
            entry("CpuRealtimePeriod", PLACES),
            entry("CpuRealtimeRuntime", PLACES),
            entry("CpusetMems", PLACES),
            entry("IOMaximumBandwidth", "it is for Windows"),
            entry("IOMaximumIOps", "it is for Windows"),
            entry("KernelMemory", PLACES),
            entry("KernelMemoryTCP", PLACES));

    private static final Map<String, String> JOINING = Map.ofEntries(
            entry("IPAMConfig", ADDRESS),
            entry("MacAddress", ADDRESS),
            entry("DriverOpts", HOST),
            entry("Links", "put both containers on one network; they find each other by name"),
            entry("GwPriority", ADDRESS),
            entry("NetworkID", ADDRESS),
            entry("EndpointID", ADDRESS),
            entry("Gateway", ADDRESS),
            entry("IPAddress", ADDRESS),
            entry("IPPrefixLen", ADDRESS),
            entry("IPv6Gateway", ADDRESS),
            entry("GlobalIPv6Address", ADDRESS),
            entry("GlobalIPv6PrefixLen", ADDRESS),
            entry("DNSNames", ADDRESS));

    private static final Map<String, String> MOUNT = Map.ofEntries(
            entry("BindOptions", StorageRules.NO_HOST_FOLDER),
            entry("Consistency", "it is for Macs"),
            entry("ImageOptions", "volumes and tmpfs are what can be mounted here"),
            entry("ClusterOptions", "there is no cluster on this bench"));

    private static final Map<String, String> VOLUME = Map.ofEntries(
            entry("DriverConfig", "volumes here are of the local driver and have no options"),
            entry("Subpath", "a volume is mounted whole here"));

    /** An empty list of these takes away what hides the server from the container: only null says nothing. */
    private static final Set<String> NULL_ONLY = Set.of("MaskedPaths", "ReadonlyPaths");

    /** Values with which clients say what is so anyway, or where it means something to the client alone. */
    private static final Map<String, Set<String>> AS_IT_IS = Map.of(
            "CgroupnsMode", Set.of("private"),
            "Isolation", Set.of("default"),
            "Runtime", Set.of("runc"),
            "VolumeDriver", Set.of("local"));

    /** Whatever they hold, they mean something to the client or to the terminal only, or what the policy sets anyway. */
    private static final Set<String> UNHEARD =
            Set.of("ContainerIDFile", "ConsoleSize", "MemorySwap", "MemorySwappiness");

    private Forbidden() {}

    static void inContainer(Map<String, JsonNode> rest) {
        check("", rest, CONTAINER);
    }

    static void inHostConfig(Map<String, JsonNode> rest) {
        Map<String, JsonNode> heard = new TreeMap<>(rest);
        heard.keySet().removeAll(UNHEARD);
        check("HostConfig.", heard, HOST_CONFIG);
    }

    static void inJoining(Map<String, JsonNode> rest) {
        check("EndpointsConfig.", rest, JOINING);
    }

    static void inMount(Map<String, JsonNode> rest) {
        check("Mounts.", rest, MOUNT);
    }

    static void inVolume(Map<String, JsonNode> rest) {
        check("VolumeOptions.", rest, VOLUME);
    }

    private static void check(String where, Map<String, JsonNode> rest, Map<String, String> known) {
        rest.forEach((field, value) -> {
            String why = known.get(field);
            if (why == null) {
                throw Refused.badRequest("the field " + where + shortened(field) + " is not known here");
            }
            if (!saysNothing(field, value)) {
                throw Refused.forbidden(where + field + " is not for this bench: " + why);
            }
        });
    }

    private static boolean saysNothing(String field, JsonNode value) {
        if (NULL_ONLY.contains(field)) {
            return value.isNull();
        }
        return Given.nothing(value)
                || (value.isTextual() && AS_IT_IS.getOrDefault(field, Set.of()).contains(value.textValue()));
    }

    private static String shortened(String field) {
        return field.length() <= 60 ? field : field.substring(0, 60) + "…";
    }
}
