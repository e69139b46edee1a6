package org.slipway.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.engine.Engine;
import org.slipway.engine.EngineContract;
import org.slipway.engine.ExecSpec;
import org.slipway.engine.Limits;
import org.slipway.engine.NetworkSpec;
import org.slipway.engine.Profile;
import org.slipway.engine.SandboxInfo;
import org.slipway.engine.SandboxSpec;

/** The rule that docker/up adds against calls from learners' networks to this machine, on bridges of the test's own. */
class FirewallIT {
    private static final List<String> SLEEP = List.of("sh", "-c", "sleep 600");

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final RealEngine real = new RealEngine();
    private final Engine engine = real.engine();
    private SandboxInfo learners;
    private SandboxInfo elsewhere;
    private SandboxInfo workspace;
    private List<String> here;

    @TempDir
    private Path data;

    @BeforeEach
    void layTwoNetworks() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root may change the firewall");
        String session = network("a");
        String own = network("b");
        learners = launch("learner", "busybox", Profile.LEARNER, session);
        elsewhere = launch("elsewhere", "busybox", Profile.LEARNER, own);
        workspace = launch("workspace", "workspace", Profile.WORKSPACE, session);
        engine.connect(own, workspace.id());
        here = List.of(address(bridge("a")), address(bridge("b")));
    }

    @AfterEach
    void leaveNothing() throws Exception {
        firewall("firewall_open");
        real.close();
    }

    @Test
    void nobodyOnALearnersNetworkReachesThisMachineWhileTheRuleStands() throws Exception {
        try (ServerSocket service = new ServerSocket(0, 50, InetAddress.getByName("0.0.0.0"))) {
            assertThat(reached(service.getLocalPort())).as("without the rule").isEqualTo(4);
            firewall("firewall_close");
            firewall("firewall_close"); // docker/up runs as often as it likes
            assertThat(reached(service.getLocalPort())).as("with the rule").isZero();
            assertThat(reached(2375)).as("the engine").isZero();
            assertThat(connects(learners, "169.254.169.254", 80)).isFalse();
            assertThat(connects(workspace, "169.254.169.254", 80)).isFalse();
            firewall("firewall_open");
            assertThat(reached(service.getLocalPort()))
                    .as("once it is taken out")
                    .isEqualTo(4);
        }
    }

    @Test
    void neighboursAndThePortalGetThroughAllTheSame() throws Exception {
        firewall("firewall_close");
        engine.exec(
                elsewhere.id(),
                new ExecSpec(
                        List.of("sh", "-c", "while true; do echo hello | nc -l -p 8000; done >/dev/null 2>&1 &"),
                        Optional.empty(),
                        Map.of(),
                        Duration.ofSeconds(10),
                        100));
        String server = elsewhere.address().orElseThrow();
        EngineContract.eventually(() -> connects(workspace, server, 8000));
        EngineContract.eventually(() -> {
            try (Socket portal = new Socket(server, 8000)) {
                return new String(portal.getInputStream().readNBytes(5), StandardCharsets.UTF_8).equals("hello");
            } catch (IOException notYet) {
                return false;
            }
        });
    }

    /** From how many places: both bridges from the workspace, and each learner's container's own. */
    private int reached(int port) {
        int reached = 0;
        for (String address : here) {
            reached += connects(workspace, address, port) ? 1 : 0;
        }
        reached += connects(learners, here.get(0), port) ? 1 : 0;
        reached += connects(elsewhere, here.get(1), port) ? 1 : 0;
        return reached;
    }

    private boolean connects(SandboxInfo from, String address, int port) {
        String script = from.equals(workspace)
                ? "timeout 2 bash -c '</dev/tcp/" + address + "/" + port + "'"
                : "nc -w 2 " + address + " " + port + " -e true";
        return engine.exec(
                                from.id(),
                                new ExecSpec(
                                        List.of("sh", "-c", script),
                                        Optional.empty(),
                                        Map.of(),
                                        Duration.ofSeconds(10),
                                        1000))
                        .exitCode()
                == 0;
    }

    /** The words of docker/up itself, for this test's bridges. */
    private void firewall(String command) throws Exception {
        ProcessBuilder bash = new ProcessBuilder(
                        "bash",
                        "-euc",
                        "HERE=$PWD/docker; . docker/lib/all.sh; DATA=$1; " + command,
                        "firewall",
                        data.toString())
                .redirectErrorStream(true);
        bash.environment().put("LEARNERS_BRIDGES", "slx" + run + "+");
        Process running = bash.start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(running.waitFor()).as(said).isZero();
        assertThat(said).isEmpty();
    }

    private String bridge(String name) {
        return "slx" + run + name;
    }

    private String network(String name) {
        return engine.createNetwork(new NetworkSpec("slipway-test-" + run + name, bridge(name), Map.of()));
    }

    private static String address(String bridge) throws IOException {
        return Collections.list(NetworkInterface.getByName(bridge).getInetAddresses()).stream()
                .map(InetAddress::getHostAddress)
                .filter(address -> !address.contains(":"))
                .findFirst()
                .orElseThrow();
    }

    private SandboxInfo launch(String name, String image, Profile profile, String network) {
        return engine.launch(new SandboxSpec(
                "slipway-test-" + run + "-" + name,
                "slipway/" + image + ":latest",
                profile,
                new Limits(64L * 1024 * 1024, 0.5, 64),
                SLEEP,
                Map.of(),
                Map.of(),
                Optional.of(network),
                List.of(name),
                Optional.empty()));
    }
}
