package org.slipway.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.engine.Engine;
import org.slipway.engine.EngineContract;
import org.slipway.engine.ExecResult;
import org.slipway.engine.ExecSpec;
import org.slipway.engine.FolderMount;
import org.slipway.engine.NetworkSpec;
import org.slipway.engine.Profile;
import org.slipway.engine.SandboxDetail;
import org.slipway.engine.SandboxInfo;
import org.slipway.engine.SandboxSpec;
import org.slipway.engine.TerminalStream;
import org.slipway.engine.Usage;
import org.slipway.engine.VolumeInfo;

/** The contract on real Docker, and what only a real engine can show. */
class DockerEngineIT extends EngineContract {
    private static final String IMAGE = "slipway/busybox:latest";
    private static final String INSTANCE = "test-" + UUID.randomUUID();
    private static final Subnet POOL = Subnet.parse("10.214.0.0/20").orElseThrow();
    private static DockerEngine engine;

    @BeforeAll
    static void connect() {
        engine = open(INSTANCE);
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    private static DockerEngine open(String instance) {
        EngineAddress address = EngineAddress.resolve(System.getenv(), Path.of(System.getProperty("user.home")));
        return new DockerEngine(address, instance, POOL, Duration.ofSeconds(2));
    }

    @Override
    protected Engine engine() {
        return engine;
    }

    @Override
    protected String image() {
        return IMAGE;
    }

    @Test
    void theEngineTellsItsVersion() {
        engine.networks(labels());
        assertThat(engine.status().isUp()).isTrue();
    }

    @Test
    void aCommandOverItsTimeIsKilledWithItsChildren() {
        SandboxInfo launched = launch("a", SLEEP);
        exec(launched, List.of("sh", "-c", "sleep 601 & sleep 602"), Duration.ofSeconds(2), 100);
        assertThat(processes(launched))
                .contains("sleep 600")
                .doesNotContain("sleep 601")
                .doesNotContain("sleep 602");
    }

    @Test
    void aClosedTerminalLeavesNoShellBehind() throws Exception {
        SandboxInfo launched = launch("a", SLEEP);
        TerminalStream terminal = engine.openTerminal(launched.id(), shell());
        terminal.input().write("sleep 603 & sleep 604\n".getBytes(StandardCharsets.UTF_8));
        terminal.input().flush();
        eventually(() -> processes(launched).contains("sleep 604"));
        terminal.close();
        terminal.close();

        assertThat(processes(launched))
                .contains("sleep 600")
                .doesNotContain("sleep 603")
                .doesNotContain("sleep 604");
        assertThat(terminal.exitCode()).isEqualTo(-1);
    }

    @Test
    void aTerminalHasTheSizeItIsGiven() throws Exception {
        SandboxInfo launched = launch("a", SLEEP);
        try (TerminalStream terminal = engine.openTerminal(launched.id(), shell())) {
            terminal.resize(101, 37);
            terminal.input().write("stty size; exit\n".getBytes(StandardCharsets.UTF_8));
            assertThat(new String(terminal.output().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("37 101");
        }
    }

    @Test
    void anotherPortalsContainersAreNotSeen() {
        SandboxInfo launched = launch("a", SLEEP);
        try (DockerEngine other = open("another-" + INSTANCE)) {
            assertThat(other.sandboxes(labels())).isEmpty();
            assertThat(other.inspect(launched.id())).isEmpty();
        }
        assertThat(launched.labels()).containsEntry("slipway.instance", INSTANCE);
    }

    @Test
    void aLearnersContainerHasNoRawSocketsAndNoNewPrivileges() {
        String status = said(launch("a", SLEEP), "cat /proc/self/status");
        // Docker's default set without bits 13 (NET_RAW) and 27 (MKNOD)
        assertThat(status).containsPattern("CapBnd:\\s+00000000" + capabilities());
        assertThat(status).containsPattern("NoNewPrivs:\\s+1");
    }

    private static String capabilities() {
        long standard = 0xa80425fbL;
        return String.format("%08x", standard & ~(1L << 13) & ~(1L << 27));
    }

    @Test
    void aStrictContainerCanWriteNothingButItsScratchAndReachesNothing() {
        SandboxInfo strict = engine.launch(with(Profile.STRICT));
        assertThat(said(strict, "id -u")).isEqualTo("10001\n");
        assertThat(said(strict, "touch /x 2>&1; touch /tmp/x && echo scratch"))
                .contains("Read-only")
                .endsWith("scratch\n");
        assertThat(said(strict, "cat /proc/self/status")).containsPattern("CapBnd:\\s+0000000000000000");
        assertThat(said(strict, "cat /proc/net/dev")).contains("lo:").doesNotContain("eth0");
        assertThat(said(strict, "ulimit -n")).isEqualTo("1024\n");
    }

    @Test
    void membersOfANetworkFindEachOtherAndNothingOutside() {
        String network = engine.createNetwork(network());
        engine.launch(spec(
                "server",
                List.of("sh", "-c", "while true; do echo hello | nc -l -p 8000; done"),
                Optional.of(network)));
        SandboxInfo client = engine.launch(spec("client", SLEEP, Optional.of(network)));

        eventually(() -> said(client, "nc -w 2 server 8000 </dev/null").contains("hello"));
        SandboxInfo stranger = engine.launch(spec("stranger", SLEEP, Optional.of(otherNetwork())));
        String server = engine.inspect(name("server")).orElseThrow().address().orElseThrow();
        assertThat(said(client, "nc -w 2 " + server + " 8000 </dev/null")).contains("hello");
        assertThat(said(stranger, "nc -w 2 " + server + " 8000 </dev/null")).doesNotContain("hello");
    }

    @Test
    void twoNetworksGetSubnetsOfTheirOwn() {
        engine.createNetwork(network());
        otherNetwork();
        assertThat(engine.networks(labels())).hasSize(2);
    }

    private String otherNetwork() {
        return engine.createNetwork(new NetworkSpec(name("net2"), "slu" + run, labels()));
    }

    @Test
    void aBusyContainerUsesTheProcessorItIsAllowed() throws Exception {
        SandboxInfo launched = launch("a", List.of("sh", "-c", "while true; do :; done"));
        engine.usage(launched.id());
        eventually(() -> engine.usage(launched.id()).map(Usage::cpuPercent).orElse(0.0) > 5);
    }

    @Test
    void aWorkspaceConnectsToASocketInItsFolderAndCannotWriteThere(@TempDir Path folder) throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        Path socket = folder.resolve("docker.sock");
        try (ServerSocketChannel door = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            door.bind(UnixDomainSocketAddress.of(socket));
            Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-rw-rw-"));
            SandboxInfo workspace = engine.launch(workspace(folder));
            CompletableFuture<String> heard = CompletableFuture.supplyAsync(() -> hear(door));
            said(workspace, "echo knock | socat - UNIX-CONNECT:/run/slipway/docker.sock");
            assertThat(heard.get(20, TimeUnit.SECONDS)).isEqualTo("knock\n");
            assertThat(said(workspace, "ls /run/slipway 2>&1; touch /run/slipway/x 2>&1; id -u"))
                    .contains("Permission denied", "Read-only", "1000");
        }
    }

    private static String hear(ServerSocketChannel door) {
        try (SocketChannel knock = door.accept()) {
            return new String(Channels.newInputStream(knock).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SandboxSpec workspace(Path folder) {
        return new SandboxSpec(
                        name("workspace"),
                        "slipway/workspace:latest",
                        Profile.WORKSPACE,
                        limits(),
                        List.of(),
                        Map.of(),
                        labels(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty())
                .withFolder(new FolderMount(folder, "/run/slipway"));
    }

    @Test
    void theEngineTellsWhereItRuns() {
        assertThat(engine.host().local()).isTrue();
        assertThat(engine.host().cgroupDriver()).isIn("cgroupfs", "systemd", "none");
        assertThat(engine.host().cgroupVersion()).isBetween(1, 2);
    }

    private SandboxSpec with(Profile profile) {
        return new SandboxSpec(
                name("p"),
                IMAGE,
                profile,
                limits(),
                SLEEP,
                Map.of(),
                labels(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private String processes(SandboxInfo sandbox) {
        return said(sandbox, "for f in /proc/[0-9]*; do tr '\\0' ' ' < $f/cmdline; echo; done");
    }

    private String said(SandboxInfo sandbox, String script) {
        ExecResult result = engine.exec(
                sandbox.id(),
                new ExecSpec(List.of("sh", "-c", script), Optional.empty(), Map.of(), Duration.ofSeconds(20), 100_000));
        return result.stdout();
    }

    @Test
    void aVolumeIsFoundByItsLabelsAndSeenInTheContainerThatMountsIt() throws Exception {
        String volume = name("data");
        docker(
                "volume",
                "create",
                "--label",
                "slipway.instance=" + INSTANCE,
                "--label",
                "slipway.session=" + run,
                volume);
        docker(
                "run",
                "-d",
                "--network",
                "none",
                "--name",
                name("v"),
                "--label",
                "slipway.instance=" + INSTANCE,
                "--label",
                "slipway.session=" + run,
                "-v",
                volume + ":/data:ro",
                "--health-cmd",
                "true",
                IMAGE,
                "sleep",
                "600");
        try {
            assertThat(engine.volumes(labels())).extracting(VolumeInfo::name).containsExactly(volume);
            SandboxDetail detail = engine.details(name("v")).orElseThrow();
            assertThat(detail.mounts()).containsExactly(new SandboxDetail.Mount(volume, "/data", true));
            assertThat(detail.health()).isPresent();
        } finally {
            engine.remove(name("v"));
            docker("volume", "rm", volume);
        }
    }

    private static void docker(String... words) throws Exception {
        List<String> command = new java.util.ArrayList<>(List.of("docker"));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    @Test
    void filesWithNothingInThemTakeSpaceToo() {
        SandboxInfo launched = launch("a", SLEEP);
        assertThat(said(launched, "mkdir /many; cd /many; seq 1 3000 | xargs touch; ls | wc -l"))
                .isEqualTo("3000\n");
        assertThat(engine.written(launched.id(), 1L << 40))
                .hasValueSatisfying(bytes -> assertThat(bytes).isBetween(3000 * 4096L, 4000 * 4096L));
        assertThat(engine.written(launched.id(), 1_000_000))
                .hasValueSatisfying(bytes -> assertThat(bytes).isBetween(1_000_001L, 1_010_000L));
    }

    @Test
    void aVolumeTellsWhatIsInIt() throws Exception {
        String volume = name("filled");
        docker("volume", "create", volume);
        docker(
                "run",
                "--rm",
                "--network",
                "none",
                "-v",
                volume + ":/v",
                IMAGE,
                "sh",
                "-c",
                "seq 1 1000 | sed s,^,/v/, | xargs touch");
        try {
            assertThat(engine.stored(List.of(volume, name("none")), 1L << 40))
                    .hasEntrySatisfying(volume, bytes -> assertThat(bytes).isEqualTo(1000 * 4096L));
        } finally {
            docker("volume", "rm", volume);
        }
    }

    @Test
    void aStrictRunReadsItsInputAsNobody() {
        ExecResult result = engine.run(
                new SandboxSpec(
                        name("strict"),
                        IMAGE,
                        Profile.STRICT,
                        limits(),
                        List.of("sh", "-c", "id -u; cat; touch /x"),
                        Map.of(),
                        labels(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty()),
                "hello\n".getBytes(StandardCharsets.UTF_8),
                Duration.ofSeconds(30),
                1000);
        assertThat(result.stdout()).isEqualTo("10001\nhello\n");
        assertThat(result.stderr()).contains("Read-only");
        assertThat(result.exitCode()).isEqualTo(1);
    }
}
