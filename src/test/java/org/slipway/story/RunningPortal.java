package org.slipway.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A portal started by {@code docker/up}, as a person would, on a port and a data folder of its own. */
public final class RunningPortal implements AutoCloseable {
    private final Path data;
    private final int port;
    private final Map<String, String> settings;

    private RunningPortal(Path data, int port, Map<String, String> settings) {
        this.data = data;
        this.port = port;
        this.settings = settings;
    }

    /** Starts a portal with these {@code SLIPWAY_…} variables and waits until it is ready. */
    public static RunningPortal start(Path data, Map<String, String> settings) {
        RunningPortal portal = new RunningPortal(data.toAbsolutePath(), freePort(), settings);
        portal.up();
        return portal;
    }

    /** {@code docker/up}, which is also how a killed portal comes back. */
    public void up() {
        run("docker/up", "--port", Integer.toString(port), "--data", data.toString());
    }

    public String url(String path) {
        return "http://localhost:" + port + path;
    }

    public Path data() {
        return data;
    }

    /** The portal's own process. */
    public ProcessHandle process() {
        try {
            long pid =
                    Long.parseLong(Files.readString(data.resolve("run/portal")).split(" ", 2)[0]);
            return ProcessHandle.of(pid).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until {@code docker/up} has nothing left to do in the background. */
    public void settles() {
        try {
            String pid = Files.readString(data.resolve("run/background")).split(" ", 2)[0];
            Path command = Path.of("/proc", pid, "cmdline");
            // A process that has ended and that nobody has waited for has no command line any more.
            while (Files.exists(command) && Files.readAllBytes(command).length > 0) {
                Thread.sleep(200);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** {@code kill -9}: no shutdown hook, no last flush. */
    public void kill() {
        ProcessHandle process = process();
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        run("docker/down", "--data", data.toString());
    }

    private void run(String... command) {
        try {
            List<String> words = new ArrayList<>(List.of(command));
            words.set(0, Path.of(words.get(0)).toAbsolutePath().toString());
            Files.createDirectories(data);
            Path said = Files.createTempFile("slipway", ".log");
            ProcessBuilder builder =
                    new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(said.toFile());
            // A test ends before the archive that makes later starts faster would be trained.
            builder.environment().put("SLIPWAY_TRAINING", "false");
            builder.environment().putAll(settings);
            int exit = builder.start().waitFor();
            String text = Files.readString(said);
            Files.delete(said);
            if (exit != 0) {
                throw new IllegalStateException(String.join(" ", command) + " ended with " + exit + ":\n" + text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
