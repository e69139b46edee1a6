package org.slipway.gateway.docker.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.slipway.compute.container.Quotas;
import org.slipway.gateway.docker.Belongings;

/** Version and info of the engine as far as they are a learner's business; fields that are not named here do not pass. */
final class SystemView {
    private static final List<String> VERSION =
            List.of("Version", "GitCommit", "GoVersion", "Os", "Arch", "KernelVersion", "BuildTime");
    private static final List<String> INFO = List.of(
            "Driver",
            "MemoryLimit",
            "SwapLimit",
            "CpuCfsPeriod",
            "CpuCfsQuota",
            "CPUShares",
            "CPUSet",
            "PidsLimit",
            "IPv4Forwarding",
            "OomKillDisable",
            "SystemTime",
            "CgroupDriver",
            "CgroupVersion",
            "KernelVersion",
            "OperatingSystem",
            "OSVersion",
            "OSType",
            "Architecture",
            "ServerVersion",
            "DefaultRuntime",
            "InitBinary",
            "SecurityOptions");
    private static final String OLDEST = "1.24";

    private SystemView() {}

    static JsonNode version(JsonNode engine, String api) {
        ObjectNode view = JsonNodeFactory.instance.objectNode();
        view.putObject("Platform").put("Name", "Slipway");
        VERSION.forEach(name -> view.set(name, engine.path(name)));
        view.put("ApiVersion", api);
        view.put("MinAPIVersion", OLDEST);
        ObjectNode component = view.putArray("Components").addObject();
        component.put("Name", "Engine").set("Version", engine.path("Version"));
        ObjectNode details = component.putObject("Details");
        details.put("ApiVersion", api).put("MinAPIVersion", OLDEST).put("Experimental", "false");
        VERSION.forEach(name -> details.set(name, engine.path(name)));
        return view;
    }

    /** The processors and the memory are those of the learner's share. */
    static JsonNode info(JsonNode engine, Quotas quotas, List<Belongings.Container> containers, int images) {
        ObjectNode view = JsonNodeFactory.instance.objectNode();
        view.put("ID", "slipway");
        view.put("Name", "bench");
        INFO.forEach(name -> view.set(name, engine.path(name)));
        view.put("Containers", containers.size());
        view.put("ContainersRunning", count(containers, "running"));
        view.put("ContainersPaused", count(containers, "paused"));
        view.put("ContainersStopped", containers.size() - count(containers, "running") - count(containers, "paused"));
        view.put("Images", images);
        view.put("NCPU", Math.max(1, (int) Math.ceil(quotas.cpus())));
        view.put("MemTotal", quotas.memory());
        view.put("BridgeNfIptables", true)
                .put("BridgeNfIp6tables", true); // or the client warns of what is the host's business
        view.put("LoggingDriver", "local");
        view.put("DockerRootDir", "/var/lib/docker");
        view.put("IndexServerAddress", "");
        view.putObject("RegistryConfig");
        view.putArray("DriverStatus");
        ObjectNode plugins = view.putObject("Plugins");
        plugins.putArray("Volume").add("local");
        plugins.putArray("Network").add("bridge").add("null");
        plugins.putArray("Log").add("local");
        view.putObject("Runtimes").putObject("runc").put("path", "runc");
        view.putObject("Swarm").put("LocalNodeState", "inactive");
        view.putArray("Labels");
        view.putArray("Warnings");
        return view;
    }

    private static int count(List<Belongings.Container> containers, String state) {
        return (int) containers.stream()
                .filter(container -> container.row().path("State").asText().equals(state))
                .count();
    }
}
