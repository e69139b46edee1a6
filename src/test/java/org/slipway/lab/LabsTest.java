package org.slipway.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.course.MarkdownRenderer;

class LabsTest {
    @TempDir
    private Path folder;

    private Labs labs;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("tiny"));
        Files.writeString(folder.resolve("tiny/one.md"), "# Start it\n\nGo.\n");
        Files.writeString(folder.resolve("tiny/solve.sh"), "true\n");
        define("Tiny lab");
        labs = new Labs(folder.toString(), new MarkdownRenderer());
    }

    private void define(String title) throws IOException {
        Files.writeString(folder.resolve("tiny/lab.yaml"), """
                schema: 1
                id: tiny
                title: %s
                chapter: docker
                minutes: 20
                steps:
                  - id: one
                    page: one.md
                    checks: [{id: up, points: 3, container: {name: web}}]
                    solve: solve.sh
                """.formatted(title));
    }

    private String title() {
        return labs.lab("tiny").orElseThrow().title();
    }

    @Test
    void aLabIsFoundByItsChapter() {
        assertThat(labs.ofChapter("docker")).extracting(Lab::id).containsExactly("tiny");
        assertThat(labs.ofChapter("other")).isEmpty();
    }

    @Test
    void aChangedFileIsReadAgain() throws IOException {
        assertThat(title()).isEqualTo("Tiny lab");
        define("Tiny lab, second edition");
        LabRig.until(() -> title().equals("Tiny lab, second edition"));
    }

    @Test
    void aBrokenFileLeavesTheLastGoodVersion() throws IOException {
        assertThat(title()).isEqualTo("Tiny lab");
        Files.writeString(folder.resolve("tiny/one.md"), "no heading and {{nothing}}\n");
        define("Broken");
        Files.createDirectories(folder.resolve("second"));
        for (String file : new String[] {"one.md", "solve.sh"}) {
            Files.writeString(folder.resolve("second/" + file), "# Second\n\nText.\n");
        }
        Files.writeString(
                folder.resolve("second/lab.yaml"),
                Files.readString(folder.resolve("tiny/lab.yaml")).replace("id: tiny", "id: second"));
        LabRig.until(() -> labs.lab("second").isPresent());
        assertThat(title()).isEqualTo("Tiny lab");
    }
}
