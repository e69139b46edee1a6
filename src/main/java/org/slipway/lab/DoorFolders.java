package org.slipway.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One folder for each session's sockets. Nobody else on this machine gets through the folder above them; in a container, where the folder above is another, the learner may connect but not list. */
final class DoorFolders {
    private static final String CLOSED = "rwx------";
    private static final String PASSABLE = "rwx--x--x";

    private final Path root;

    DoorFolders(Path root) {
        this.root = root;
    }

    Path of(String session) {
        return root.resolve(session);
    }

    void makeRoot() {
        made(root, CLOSED);
    }

    Path make(String session) {
        makeRoot();
        return made(of(session), PASSABLE);
    }

    void remove(String session) {
        Path folder = of(session);
        try {
            for (Path socket : listed(folder)) {
                Files.deleteIfExists(socket);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " could not be removed", e);
        }
    }

    Set<String> sessions() {
        try {
            return listed(root).stream()
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + root + " could not be read", e);
        }
    }

    private static List<Path> listed(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.toList();
        } catch (NoSuchFileException | NotDirectoryException none) {
            return List.of();
        }
    }

    private static Path made(Path folder, String permissions) {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " could not be made", e);
        }
    }
}
