package org.slipway.gateway.docker.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a learner types, with each docker command of this machine, against its real engine. */
class DockerCommandsIT {
    private RealBench bench;

    static Stream<Path> clients() {
        return CommandLineClient.all().stream();
    }

    @BeforeEach
    void open() throws IOException {
        bench = new RealBench();
    }

    @AfterEach
    void close() throws IOException {
        bench.close();
    }

    @ParameterizedTest
    @MethodSource("clients")
    void aContainerRunsAndSaysSomething(Path client) {
        CommandLineClient docker = bench.client(client);

        assertThat(docker.run("run", "--rm", "busybox", "echo", "hello"))
                .isEqualTo(new CommandLineClient.Ended(0, "hello"));
        assertThat(docker.run("run", "--rm", "busybox", "sh", "-c", "exit 3").exit())
                .isEqualTo(3);
        assertThat(docker.run(List.of("run", "--rm", "-i", "busybox", "cat"), "typed\n")
                        .out())
                .isEqualTo("typed");
        assertThat(docker.out("ps", "-aq")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("clients")
    void aContainerLivesFromItsStartToItsRemoval(Path client) {
        CommandLineClient docker = bench.client(client);

        String id = docker.out("run", "-d", "--name", "web", "-p", "8080:80", "-e", "A=1", "-l", "tier=front", "nginx");
        assertThat(docker.out("ps", "--format", "{{.ID}} {{.Image}} {{.Names}} {{.Ports}} {{.Labels}}"))
                .isEqualTo(id.substring(0, 12) + " nginx web 0.0.0.0:8080->80/tcp tier=front");
        assertThat(docker.out("port", "web")).contains("80/tcp -> 0.0.0.0:8080");
        assertThat(docker.out(
                        "inspect",
                        "-f",
                        "{{.Name}} {{.Config.Image}} {{.HostConfig.NetworkMode}} {{json .Config.Labels}}",
                        "web"))
                .startsWith("/web nginx default {")
                .contains("\"tier\":\"front\"")
                .doesNotContain("slipway.");
        assertThat(docker.out("inspect", "-f", "{{.NetworkSettings.IPAddress}}", id.substring(0, 5)))
                .matches("\\d+(\\.\\d+){3}");
        assertThat(docker.out("exec", "-e", "B=2", "web", "sh", "-c", "echo $A$B"))
                .isEqualTo("12");
        assertThat(docker.run("exec", "web", "sh", "-c", "exit 4").exit()).isEqualTo(4);
        assertThat(docker.out("top", "web")).contains("nginx");
        assertThat(docker.out("stats", "--no-stream", "--format", "{{.Name}}", "web"))
                .isEqualTo("web");
        assertThat(docker.out("exec", "web", "touch", "/tmp/new")).isEmpty();
        assertThat(docker.out("diff", "web")).contains("A /tmp/new");
        docker.out("pause", "web");
        assertThat(docker.out("ps", "--filter", "status=paused", "--format", "{{.Names}}"))
                .isEqualTo("web");
        docker.out("unpause", "web");
        docker.out("rename", "web", "shop");
        assertThat(docker.out("ps", "--format", "{{.Names}}")).isEqualTo("shop");
        docker.out("update", "--memory", "32m", "shop");
        assertThat(docker.out("inspect", "-f", "{{.HostConfig.Memory}}", "shop"))
                .isEqualTo("33554432");
        docker.out("restart", "-t", "1", "shop");
        docker.out("stop", "-t", "1", "shop");
        assertThat(docker.out("ps", "-q")).isEmpty();
        docker.out("start", "shop");
        docker.out("kill", "shop");
        assertThat(docker.out("wait", "shop")).isEqualTo("137");
        docker.out("rm", "shop");
        assertThat(docker.out("ps", "-aq")).isEmpty();
        assertThat(bench.changes).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("clients")
    void logsAreReadAndFollowed(Path client) {
        CommandLineClient docker = bench.client(client);

        docker.out(
                "run", "-d", "--name", "talker", "busybox", "sh", "-c", "echo one; echo two >&2; sleep 1; echo three");
        assertThat(docker.out("logs", "-f", "talker").lines()).containsExactlyInAnyOrder("one", "two", "three");
        assertThat(docker.out("logs", "--tail", "1", "talker")).isEqualTo("three");
        assertThat(docker.run("attach", "talker").out()).contains("stopped container");
    }

    @ParameterizedTest
    @MethodSource("clients")
    void namedVolumesOutliveContainers(Path client) {
        CommandLineClient docker = bench.client(client);

        docker.out("run", "--rm", "-v", "data:/data", "busybox", "sh", "-c", "echo kept > /data/file");
        assertThat(docker.out("run", "--rm", "-v", "data:/data:ro", "busybox", "cat", "/data/file"))
                .isEqualTo("kept");
        assertThat(bench.engine().out("volume", "ls", "-q", "--filter", "label=slipway.session=" + bench.session))
                .isEqualTo("slw-" + bench.session + "-data");
        docker.out("run", "--name", "keeper", "-v", "/scratch", "-v", "data:/data", "busybox", "true");
        assertThat(docker.out(
                        "inspect", "-f", "{{range .Mounts}}{{.Name}}:{{.Destination}}:{{.Source}} {{end}}", "keeper"))
                .contains("data:/data:")
                .doesNotContain("/var/lib");
        docker.out("rm", "-v", "keeper");
        assertThat(bench.engine()
                        .out("volume", "ls", "-q", "--filter", "label=slipway.session=" + bench.session)
                        .lines())
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("clients")
    void containersFindEachOtherByName(Path client) {
        CommandLineClient docker = bench.client(client);

        docker.out("run", "-d", "--name", "web", "nginx");
        assertThat(docker.out("run", "--rm", "busybox", "wget", "-qO-", "http://web/"))
                .contains("nginx");
        docker.out("run", "-d", "--name", "back", "--network", "app", "--network-alias", "api", "nginx");
        assertThat(docker.out("run", "--rm", "--network", "app", "busybox", "wget", "-qO-", "http://api/"))
                .contains("nginx");
        assertThat(docker.out(
                        "inspect", "-f", "{{range $name, $_ := .NetworkSettings.Networks}}{{$name}}{{end}}", "back"))
                .isEqualTo("app");
        assertThat(docker.out(
                        "run", "--rm", "--network", "container:web", "busybox", "wget", "-qO-", "http://127.0.0.1/"))
                .contains("nginx");
        assertThat(docker.out("ps", "--filter", "network=app", "--format", "{{.Names}}"))
                .isEqualTo("back");
    }

    @ParameterizedTest
    @MethodSource("clients")
    void whatCannotBeIsToldInWords(Path client) {
        CommandLineClient docker = bench.client(client);

        assertThat(docker.run("run", "--rm", "-v", "/etc:/host", "busybox", "true")
                        .out())
                .contains("use a named volume");
        assertThat(docker.run("run", "--rm", "--privileged", "busybox", "true").out())
                .contains("Privileged");
        assertThat(docker.run("run", "--rm", "--network", "host", "busybox", "true")
                        .out())
                .contains("localhost");
        assertThat(docker.run("run", "--rm", "--memory", "100g", "busybox", "true")
                        .out())
                .contains("quota");
        assertThat(docker.run("logs", "nobody").out()).contains("No such container: nobody");
        docker.out("run", "-d", "--name", "one", "-p", "8080:80", "nginx");
        assertThat(docker.run("run", "-d", "--name", "two", "-p", "8080:80", "nginx")
                        .out())
                .contains("Bind for 0.0.0.0:8080 failed: port is already allocated");
        assertThat(docker.run("run", "--name", "one", "busybox").out())
                .contains("The container name \"/one\" is already in use");
        assertThat(docker.out("run", "-d", "--restart", "always", "busybox", "true"))
                .contains("on-failure");
        docker.out("rm", "-f", "one");
        assertThat(docker.out("container", "prune", "-f")).contains("Total reclaimed space");
        assertThat(docker.out("ps", "-aq")).isEmpty();
    }

    @Test
    void twoLearnersWithTheSameNamesSeeOnlyTheirOwn() throws IOException {
        try (RealBench other = new RealBench()) {
            CommandLineClient mine = bench.client(CommandLineClient.all().get(0));
            CommandLineClient theirs = other.client(CommandLineClient.all().get(0));

            String id = mine.out("run", "-d", "--name", "web", "-p", "8080:80", "nginx");
            theirs.out("run", "-d", "--name", "web", "-p", "8080:80", "busybox", "sleep", "60");
            assertThat(theirs.out("ps", "--format", "{{.Names}} {{.Image}}")).isEqualTo("web busybox");
            assertThat(theirs.run("inspect", id).out()).contains("No such").doesNotContain("nginx");
            assertThat(theirs.run("stop", id.substring(0, 12)).out())
                    .contains("No such container: " + id.substring(0, 12));
            theirs.out("rm", "-f", "web");
            theirs.out("container", "prune", "-f");
            assertThat(mine.out("ps", "-q", "--no-trunc")).isEqualTo(id);
        }
    }
}
