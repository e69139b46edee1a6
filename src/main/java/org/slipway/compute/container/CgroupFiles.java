package org.slipway.compute.container;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kernel's folders and files for control groups. */
final class CgroupFiles {
    static final long PERIOD_MICROSECONDS = 100_000;

    private CgroupFiles() {}

    static long quota(Quotas quotas) {
        return Math.round(quotas.cpus() * PERIOD_MICROSECONDS);
    }

    static void write(Path group, String file, Object value) throws IOException {
        Files.writeString(group.resolve(file), value.toString());
    }

    /** For files that only some kernels have. */
    static void writeWhereThere(Path group, String file, Object value) throws IOException {
        if (Files.exists(group.resolve(file))) {
            write(group, file, value);
        }
    }

    /** Removes the group and the groups below it, which have no processes any more. */
    static void remove(Path group) throws IOException {
        for (Path below : folders(group)) {
            remove(below);
        }
        try {
            Files.deleteIfExists(group);
        } catch (DirectoryNotEmptyException itsFilesAreTheKernels) {
            throw new IOException("the group " + group + " is not empty", itsFilesAreTheKernels);
        }
    }

    static Set<String> names(Path group) throws IOException {
        return folders(group).stream()
                .map(folder -> folder.getFileName().toString())
                .collect(Collectors.toSet());
    }

    static List<Path> folders(Path group) throws IOException {
        try (Stream<Path> all = Files.list(group)) {
            return all.filter(Files::isDirectory).toList();
        } catch (NoSuchFileException | NotDirectoryException none) {
            return List.of();
        }
    }
}
