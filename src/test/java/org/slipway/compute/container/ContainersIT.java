package org.slipway.compute.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.slipway.engine.EngineContract.eventually;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.compute.container.LearnerContainer.Status;
import org.slipway.engine.Engine;
import org.slipway.engine.ExecResult;
import org.slipway.engine.ExecSpec;
import org.slipway.engine.Limits;
import org.slipway.engine.NetworkSpec;
import org.slipway.engine.Profile;
import org.slipway.engine.SandboxInfo;
import org.slipway.engine.SandboxSpec;
import org.slipway.engine.docker.TestEngines;

/** A bench on real Docker: what is launched answers at localhost in the workspace. */
class ContainersIT {
    private final String session = UUID.randomUUID().toString().substring(0, 12);
    private final Map<String, String> labels = Map.of("slipway.session", session);
    private final Engine engine = TestEngines.docker("test-" + session);
    private Containers containers;
    private Bench bench;
    private SandboxInfo workspace;

    @BeforeEach
    void layTheBench() {
        containers = ContainersOn.containers(engine);
        String network =
                engine.createNetwork(new NetworkSpec("slw-" + session, "slt" + session.substring(0, 8), labels));
        bench = new Bench(7, session, network);
        workspace = engine.launch(new SandboxSpec(
                bench.workspace(),
                "slipway/workspace:latest",
                Profile.WORKSPACE,
                new Limits(256L * 1024 * 1024, 1, 256),
                List.of(),
                Map.of(),
                labels,
                Optional.of(network),
                List.of("workspace"),
                Optional.of("bench")));
    }

    @AfterEach
    void clearTheBench() throws Exception {
        engine.sandboxes(labels).forEach(sandbox -> engine.remove(sandbox.id()));
        engine.networks(labels).forEach(network -> engine.removeNetwork(network.id()));
        ((AutoCloseable) engine).close();
    }

    @Test
    void aPublishedPortAnswersInTheWorkspaceWhileItsContainerRuns() {
        containers.launch(
                bench, new LaunchRequest("web", "nginx", "", Map.of(), Optional.of(new PublishedPort(8080, 80)), 128));
        eventually(() -> page().contains("nginx"));

        bash("pkill socat || for p in /proc/[0-9]*; do grep -q ^socat $p/cmdline && kill -9 ${p#/proc/}; done; true");
        assertThat(page()).isEmpty();
        eventually(() -> {
            containers.list(bench); // as the bench's page does
            return page().contains("nginx");
        });

        containers.stop(bench, "web");
        assertThat(page()).isEmpty();
        containers.remove(bench, "web");
        assertThat(bash("grep -ls ^socat /proc/[0-9]*/cmdline")).isEmpty();
    }

    @Test
    void thePortsThatNeedRootElsewhereCanBePublished() {
        containers.launch(
                bench, new LaunchRequest("web", "nginx", "", Map.of(), Optional.of(new PublishedPort(80, 80)), 128));
        eventually(() -> bash("curl -s -m 5 http://localhost/").contains("nginx"));
    }

    @Test
    void everyCourseImageRunsWithItsOwnCommand() {
        for (String image : List.of("nginx", "python", "busybox")) {
            containers.launch(bench, new LaunchRequest(image, image, "", Map.of(), Optional.empty(), 128));
        }
        assertThat(containers.list(bench)).extracting(LearnerContainer::status).containsOnly(Status.RUNNING);
        assertThat(containers.list(bench))
                .extracting(LearnerContainer::image)
                .containsExactly("nginx", "python", "busybox");
        eventually(() -> !containers.logs(bench, "busybox", 10).isEmpty());
        assertThat(containers.usage(bench, "nginx")).isPresent();
    }

    @Test
    void aMistypedCommandIsExplained() {
        LaunchRequest mistyped =
                new LaunchRequest("py", "python", "pythn3 -m http.server", Map.of(), Optional.empty(), 128);
        assertThatThrownBy(() -> containers.launch(bench, mistyped))
                .isInstanceOfSatisfying(
                        ContainerRefused.class,
                        refused -> assertThat(refused.field()).isEqualTo("command"))
                .hasMessageContaining("pythn3: No such file or directory");
        assertThat(containers.list(bench)).isEmpty();
    }

    private String page() {
        return bash("curl -s -m 5 http://localhost:8080/");
    }

    private String bash(String script) {
        ExecResult result = engine.exec(
                workspace.id(),
                new ExecSpec(
                        List.of("bash", "-c", script), Optional.empty(), Map.of(), Duration.ofSeconds(20), 100_000));
        return result.stdout();
    }
}
