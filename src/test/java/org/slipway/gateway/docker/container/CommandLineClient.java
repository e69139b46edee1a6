package org.slipway.gateway.docker.container;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real docker command at a socket. */
record CommandLineClient(Path executable, Path socket) {
    private static final int MOST_SECONDS = 90;

    /**
     * @param out both streams, without the line feed at the end
     */
    record Ended(int exit, String out) {}

    /** Every docker command on this machine. */
    static List<Path> all() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "docker"))
                .filter(Files::isExecutable)
                .map(CommandLineClient::real)
                .distinct()
                .toList();
    }

    private static Path real(Path link) {
        try {
            return link.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Ended run(String... arguments) {
        return run(List.of(arguments), "");
    }

    /** The output of a command that must succeed. */
    String out(String... arguments) {
        Ended ended = run(arguments);
        if (ended.exit() != 0) {
            throw new AssertionError(
                    "docker " + String.join(" ", arguments) + " ended with " + ended.exit() + ": " + ended.out());
        }
        return ended.out();
    }

    Ended run(List<String> arguments, String input) {
        List<String> command = new ArrayList<>(List.of(executable.toString(), "-H", "unix://" + socket));
        command.addAll(arguments);
        try {
            Path typed = Files.createTempFile("docker", ".in");
            Path said = Files.createTempFile("docker", ".out");
            Files.writeString(typed, input);
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectInput(typed.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            builder.environment().put("DOCKER_CONFIG", said + ".config");
            Process process = builder.start();
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(arguments + " did not end: " + Files.readString(said));
            }
            String out = new String(Files.readAllBytes(said), StandardCharsets.UTF_8).stripTrailing();
            Files.delete(typed);
            Files.delete(said);
            return new Ended(process.exitValue(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
