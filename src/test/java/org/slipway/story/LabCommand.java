package org.slipway.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code docker/lab} as an author types it, on a folder of labs of the test's own. */
final class LabCommand {
    private final Path labs;
    private final Path data;

    LabCommand(Path labs, Path data) {
        this.labs = labs;
        this.data = data;
    }

    record Said(int exit, String text) {}

    Said run(String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of("docker/lab").toAbsolutePath().toString(),
                words[0],
                "--labs",
                labs.toString(),
                "--data",
                data.toString()));
        command.addAll(List.of(words).subList(1, words.length));
        try {
            Path said = Files.createTempFile("slipway", ".log");
            int exit = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start()
                    .waitFor();
            String text = Files.readString(said);
            Files.delete(said);
            return new Said(exit, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
