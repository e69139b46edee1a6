package org.slipway.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.slipway.engine.EngineContract.eventually;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slipway.engine.EngineStatus;
import org.slipway.engine.EngineUnavailable;

/** What the bench hears of an engine that is missing, stopped or stuck, and that it recovers by itself. */
class EngineWatchTest {
    private Path folder;
    private Path socket;
    private DockerEngine engine;

    @BeforeEach
    void watch() throws IOException {
        // a socket's path is short, so no folder of the build's
        folder = Files.createTempDirectory("slw");
        socket = folder.resolve("d.sock");
    }

    @AfterEach
    void stopWatching() throws IOException {
        engine.close();
        Files.deleteIfExists(socket);
        Files.delete(folder);
    }

    @Test
    void aMissingEngineIsSaidToBeMissingAndFoundWhenItComes() throws IOException {
        engine = open();
        assertThatThrownBy(() -> engine.sandboxes(Map.of()))
                .isInstanceOf(EngineUnavailable.class)
                .hasMessageContaining("There is no Docker engine at unix://" + socket);

        try (PretendEngine pretend = new PretendEngine(socket, "1.41", false)) {
            eventually(() -> engine.status().isUp());
            assertThat(engine.status())
                    .isInstanceOfSatisfying(
                            EngineStatus.Up.class,
                            up -> assertThat(up.version()).isEqualTo("20.10.24"));
        }
        eventually(() -> !engine.status().isUp());
    }

    @Test
    void aStoppedEngineIsSaidToBeStopped() throws IOException {
        new PretendEngineThatDied(socket).leaveSocket();
        engine = open();
        assertThatThrownBy(() -> engine.sandboxes(Map.of()))
                .isInstanceOf(EngineUnavailable.class)
                .hasMessageContaining("is stopped");
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void aStuckEngineIsSaidToBeStuckAndCallsFailUntilItComesBack() throws IOException {
        try (PretendEngine pretend = new PretendEngine(socket, "1.41", true)) {
            engine = open();
            assertThatThrownBy(() -> engine.sandboxes(Map.of()))
                    .isInstanceOf(EngineUnavailable.class)
                    .hasMessageContaining("does not answer");

            pretend.comeBack();
            eventually(() -> engine.status().isUp());
        }
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void aCallThatIsUnderWayWhenTheEngineSticksEndsByItself() throws IOException {
        try (PretendEngine pretend = new PretendEngine(socket, "1.41", false)) {
            engine = open();
            eventually(() -> engine.status().isUp());
            pretend.stick();
            assertThatThrownBy(() -> engine.sandboxes(Map.of())).isInstanceOf(EngineUnavailable.class);
            eventually(() -> !engine.status().isUp());
        }
    }

    @Test
    void theOlderOfBothVersionsIsSpoken() throws IOException {
        try (PretendEngine pretend = new PretendEngine(socket, "1.99", false)) {
            engine = open();
            eventually(() -> engine.status().isUp());
            assertThat(engine.status())
                    .isInstanceOfSatisfying(
                            EngineStatus.Up.class,
                            up -> assertThat(up.apiVersion()).isEqualTo(ApiVersion.NEWEST.toString()));
        }
    }

    @Test
    void anEngineThatIsTooOldIsNotUsed() throws IOException {
        try (PretendEngine pretend = new PretendEngine(socket, "1.40", false)) {
            engine = open();
            assertThatThrownBy(() -> engine.sandboxes(Map.of())).hasMessageContaining("too old: it speaks API 1.40");
        }
    }

    @Test
    void anAddressThatCannotBeUsedIsExplained() {
        engine = open(EngineAddress.of("ssh://somewhere"));
        assertThatThrownBy(() -> engine.sandboxes(Map.of())).hasMessageContaining("does not speak ssh://");
    }

    private DockerEngine open() {
        return open(EngineAddress.of("unix://" + socket));
    }

    private static DockerEngine open(EngineAddress address) {
        return new DockerEngine(address, "test", Subnet.parse("10.214.0.0/16").orElseThrow(), Duration.ofMillis(200));
    }

    /** A socket whose owner is gone: the file is there, nobody listens. */
    private record PretendEngineThatDied(Path socket) {
        void leaveSocket() throws IOException {
            try (var server = java.nio.channels.ServerSocketChannel.open(java.net.StandardProtocolFamily.UNIX)) {
                server.bind(java.net.UnixDomainSocketAddress.of(socket));
            }
        }
    }
}
