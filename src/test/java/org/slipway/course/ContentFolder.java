package org.slipway.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A content folder that a test writes: one course of two good chapters to begin with. */
final class ContentFolder {
    static final String FIGURE = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">
            <title>A box</title>
            <desc>One box</desc>
            <rect width="9" height="9" fill="var(--accent)"/>
            </svg>
            """;

    final Path path;

    ContentFolder(Path parent) {
        path = parent.resolve("content");
        write("compute/course.yaml", "title: Other compute\nparts: [Containers, Serverless]\n");
        write("compute/figures/box.svg", FIGURE);
        write("compute/01-docker.md", chapter("docker", "Containers", "## Start one\n\nWords.\n"));
        write("compute/02-images.md", chapter("images", "Containers", "## Registries\n\nWords.\n"));
    }

    static String chapter(String id, String part, String body) {
        return "---\nid: " + id + "\ntitle: The " + id + "\npart: " + part + "\nobjective: Know it.\n---\n" + body;
    }

    /** A file of the course; the sixth line of a chapter is the last of its front matter. */
    void write(String file, String text) {
        try {
            Path target = path.resolve(file);
            Files.createDirectories(target.getParent());
            Files.writeString(target, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void docker(String body) {
        write("compute/01-docker.md", chapter("docker", "Containers", body));
    }
}
