package org.slipway.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What {@code docker/lab new} copies: a lab that needs nothing but a workspace's files. */
public final class NewLab {
    private static final Path FOLDER = Path.of("docker/lib/new-lab");

    private NewLab() {}

    public static void into(Path labs) throws IOException {
        for (Path file : files()) {
            Path to = labs.resolve("new-lab").resolve(FOLDER.relativize(file).toString());
            Files.createDirectories(to.getParent());
            Files.copy(file, to);
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(FOLDER)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
