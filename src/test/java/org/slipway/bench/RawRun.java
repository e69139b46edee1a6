package org.slipway.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** The baseline: {@code docker run} of the workspace image on an internal bridge network, until its shell has said a line. */
final class RawRun implements AutoCloseable {
    private static final String NETWORK = "slipway-bench-baseline";

    RawRun() throws IOException, InterruptedException {
        finish(List.of("docker", "network", "create", "--internal", "--subnet", "10.214.255.0/26", NETWORK));
    }

    Duration once() throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process run = new ProcessBuilder(
                        "docker",
                        "run",
                        "--rm",
                        "--network",
                        NETWORK,
                        "slipway/workspace:latest",
                        "bash",
                        "-lc",
                        "echo ready")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(run.getInputStream(), StandardCharsets.UTF_8))) {
            if (!"ready".equals(out.readLine())) {
                throw new IllegalStateException("docker run of slipway/workspace:latest did not answer");
            }
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            run.waitFor();
            return took;
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        finish(List.of("docker", "network", "rm", NETWORK));
    }

    private static void finish(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed");
        }
    }
}
