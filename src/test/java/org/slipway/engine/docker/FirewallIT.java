package org.slipway.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.engine.Engine;
import org.slipway.engine.ExecSpec;
import org.slipway.engine.Limits;
import org.slipway.engine.NetworkSpec;
import org.slipway.engine.Profile;
import org.slipway.engine.SandboxSpec;

/** The rule of docker/lib/firewall.sh on this machine's kernel, for a bridge of the test's own. */
class FirewallIT {
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String bridge = "slw" + run;

    @BeforeEach
    void needRoot() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "Only root can add a firewall rule.");
        assumeTrue(Files.isExecutable(Path.of("/usr/sbin/iptables")), "This machine has no iptables.");
    }

    @Test
    void aContainerReachesAServiceOfThisMachineOnlyWithoutTheRule() throws Exception {
        try (RealEngine real = new RealEngine();
                ServerSocket service = new ServerSocket(0, 5, InetAddress.getByName("0.0.0.0"))) {
            Engine engine = real.engine();
            String network = engine.createNetwork(new NetworkSpec("slw-" + run, bridge, labels()));
            String container = engine.launch(spec(network)).id();
            // a portal that runs here may have its own rule in, for every bridge
            iptables("-I", List.of("-i", bridge, "-m", "comment", "--comment", "slipway-" + run, "-j", "ACCEPT"));
            try {
                assertThat(reaches(engine, container, service))
                        .as("without the rule")
                        .isTrue();
                iptables("-I", rule());
                try {
                    assertThat(reaches(engine, container, service))
                            .as("with the rule")
                            .isFalse();
                } finally {
                    iptables("-D", rule());
                }
                assertThat(reaches(engine, container, service))
                        .as("without it again")
                        .isTrue();
            } finally {
                iptables("-D", List.of("-i", bridge, "-m", "comment", "--comment", "slipway-" + run, "-j", "ACCEPT"));
            }
        }
    }

    /** As the script says it, but for its bridge: other people's containers are none of the test's. */
    private List<String> rule() throws IOException {
        String said = Files.readAllLines(Path.of("docker/lib/firewall.sh")).stream()
                .map(String::strip)
                .filter(line -> line.startsWith("say -i slw+ "))
                .findFirst()
                .orElseThrow();
        return List.of(said.substring("say ".length())
                .replace("slw+", bridge)
                .replace("\"slipway-$(instance_id)\"", "slipway-" + run)
                .split(" "));
    }

    private static boolean reaches(Engine engine, String container, ServerSocket service) {
        String knock = "nc -w 2 " + gateway(engine) + " " + service.getLocalPort() + " -e true";
        return engine.exec(container, command(knock)).exitCode() == 0;
    }

    private static String gateway(Engine engine) {
        return engine.networkDetails(Map.of()).stream()
                .map(found -> found.subnet().replaceFirst("/.*", ""))
                .map(subnet -> subnet.substring(0, subnet.lastIndexOf('.') + 1)
                        + (Integer.parseInt(subnet.substring(subnet.lastIndexOf('.') + 1)) + 1))
                .findFirst()
                .orElseThrow();
    }

    private static ExecSpec command(String script) {
        return new ExecSpec(List.of("sh", "-c", script), Optional.empty(), Map.of(), Duration.ofSeconds(20), 1000);
    }

    private Map<String, String> labels() {
        return Map.of("slipway.session", run);
    }

    private SandboxSpec spec(String network) {
        return new SandboxSpec(
                "slw-" + run + "-caller",
                "slipway/busybox:latest",
                Profile.LEARNER,
                new Limits(64L << 20, 1.0, 64),
                List.of("sleep", "600"),
                Map.of(),
                labels(),
                Optional.of(network),
                List.of(),
                Optional.empty());
    }

    private static void iptables(String what, List<String> rule) throws Exception {
        List<String> command = new ArrayList<>(List.of("iptables", "-w", what, "INPUT"));
        command.addAll(rule);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
