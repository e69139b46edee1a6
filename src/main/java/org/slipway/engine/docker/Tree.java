package org.slipway.engine.docker;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What lies below a folder, written by somebody who wishes us no good: links are not followed, one folder is open at a time, and since everything counts {@link #LEAST} bytes at least, the work ends
 * after so many files.
 */
final class Tree {
    /** What a file system keeps for a file or folder, however empty. */
    static final long LEAST = 4096;

    private final long enough;
    private final Deque<Path> folders = new ArrayDeque<>();
    private final Set<Object> linked = new HashSet<>();
    private long bytes;

    private Tree(long enough) {
        this.enough = enough;
    }

    /** Its bytes, counted until there are more than {@code enough}; empty when the folder cannot be read. */
    static OptionalLong bytes(Path root, long enough) {
        if (!Files.isReadable(root) || !Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
            return OptionalLong.empty();
        }
        Tree tree = new Tree(enough);
        tree.folders.push(root);
        while (!tree.folders.isEmpty() && tree.bytes <= enough) {
            tree.look(tree.folders.pop());
        }
        return OptionalLong.of(tree.bytes);
    }

    private void look(Path folder) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                count(entry);
                if (bytes > enough) {
                    return;
                }
            }
        } catch (NoSuchFileException | NotDirectoryException gone) {
            // removed while we look
        } catch (IOException | java.nio.file.DirectoryIteratorException hidden) {
            // nested beyond what the kernel opens by its path: nobody does so by accident, and anything may lie there
            bytes = enough + 1;
        }
    }

    private void count(Path entry) throws IOException {
        try {
            BasicFileAttributes is = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (is.isDirectory()) {
                folders.push(entry);
            }
            boolean again = is.isRegularFile() && is.fileKey() != null && !linked.add(is.fileKey());
            bytes += again ? LEAST : Math.max(LEAST, is.size());
        } catch (NoSuchFileException gone) {
            // removed while we look
        }
    }
}
