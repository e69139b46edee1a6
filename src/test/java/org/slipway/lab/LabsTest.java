package org.slipway.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    private LabEntry entry(String id) {
        return labs.entryNow(id).orElseThrow();
    }

    @Test
    void aBrokenLabIsToldWithFileAndLineAndBreaksNoOther() throws IOException {
        Files.createDirectories(folder.resolve("second"));
        Files.writeString(folder.resolve("second/lab.yaml"), "schema: 1\nid: second\ntilte: x\n");
        assertThat(entry("second").fault().orElseThrow().toString())
                .startsWith("second/lab.yaml:3: unknown key `tilte`; did you mean `title`?");
        assertThat(entry("second").lab()).isEmpty();
        assertThat(entry("tiny").fault()).isEmpty();
        assertThat(labs.all()).extracting(Lab::id).containsExactly("tiny");
    }

    @Test
    void aFileThatIsNoTextIsToldByItsName() throws IOException {
        assertThat(title()).isEqualTo("Tiny lab");
        Files.write(folder.resolve("tiny/picture.md"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThat(entry("tiny").fault())
                .hasValueSatisfying(
                        fault -> assertThat(fault.toString()).startsWith("tiny/picture.md:1: a lab's files are text"));
        assertThat(title()).isEqualTo("Tiny lab");
    }

    @Test
    void aLabThatIsRemovedIsGoneAndIsThereAgainWhenItComesBack() throws IOException {
        assertThat(labs.entries()).hasSize(1);
        Files.move(folder.resolve("tiny"), folder.resolve(".away"));
        LabRig.until(() -> labs.lab("tiny").isEmpty());
        Files.move(folder.resolve(".away"), folder.resolve("tiny"));
        LabRig.until(() -> labs.lab("tiny").isPresent());
    }

    @Test
    void aScriptThatIsNamedNowhereAndAChapterThatIsNotThereAreLoose() throws IOException {
        Files.writeString(folder.resolve("tiny/old.sh"), "true\n");
        LabRig.until(() -> !labs.proof("tiny").orElseThrow().unused().isEmpty());
        assertThat(labs.proof("tiny").orElseThrow().loose(List.of("dokcer")))
                .extracting(LabFault::toString)
                .containsExactly(
                        "tiny/old.sh:1: lab.yaml does not name this script",
                        "tiny/lab.yaml:4: there is no chapter `docker`; did you mean `dokcer`?");
    }
}
