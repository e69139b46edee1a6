package org.slipway.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A learner's workspace, reached past the browser by the server's own docker command: what is typed here is typed as the learner. */
public final class Workspace {
    private final String container;

    private Workspace(String container) {
        this.container = container;
    }

    /** What a command printed, both streams, and how it ended. */
    public record Said(int exit, String text) {}

    /** The workspace whose learner has made this file in the terminal. */
    public static Workspace where(String file) {
        for (int tenths = 0; tenths < 100; tenths++) {
            for (String id : host("docker", "ps", "-q", "--filter", "label=slipway.role=workspace")
                    .text()
                    .split("\\s+")) {
                if (!id.isEmpty()
                        && host("docker", "exec", id, "test", "-e", file).exit() == 0) {
                    return new Workspace(id);
                }
            }
            pause();
        }
        throw new IllegalStateException("no workspace has " + file);
    }

    public String session() {
        return host("docker", "inspect", "-f", "{{index .Config.Labels \"slipway.session\"}}", container)
                .text()
                .strip();
    }

    /** Runs a bash script as the learner, with arguments, and waits for its end. */
    public Said bash(String script, String... arguments) {
        List<String> command = new ArrayList<>(List.of("docker", "exec", "-i", container, "bash", "-s", "--"));
        command.addAll(List.of(arguments));
        return run(script, command.toArray(String[]::new));
    }

    public static Said host(String... command) {
        return run("", command);
    }

    private static Said run(String input, String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            try (var typed = process.getOutputStream()) {
                typed.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException ended) {
                // a command need not read to the end
            }
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
            return new Said(process.waitFor(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
