package org.slipway.course;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.slipway.course.ContentFolder.chapter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Broken samples: each is refused with the file and line that its author must mend. */
class ContentFaultsTest {
    private static final String DOCKER = "compute/01-docker.md";

    @TempDir
    private Path temporary;

    private ContentFolder content;

    @BeforeEach
    void write() {
        content = new ContentFolder(temporary);
    }

    /** The body begins in line 7. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "[x](03-gone.md) ~ 7 ~ no chapter file `03-gone.md`",
                "[x](02-image.md) ~ 7 ~ no chapter file `02-image.md`; did you mean `02-images.md`?",
                "one\\n\\n[x](02-images.md#registry) ~ 9 ~ no heading `#registry` in 02-images.md; did you mean `registries`?",
                "* a\\n* [x](#nowhere) ~ 8 ~ no heading `#nowhere` in 01-docker.md",
                "[x](javascript:alert(1)) ~ 7 ~ not `javascript:alert(1)`",
                "[x](data:text/html,x) ~ 7 ~ a link leads to",
                "[x](//example.com/) ~ 7 ~ a link leads to",
                "[x](../../etc/passwd) ~ 7 ~ a link leads to",
                "[x]() ~ 7 ~ a link leads to",
                "![x](figures/gone.svg) ~ 7 ~ no figure `figures/gone.svg`",
                "![x](figures/../course.yaml) ~ 7 ~ a figure is an SVG file in figures/",
                "![x](https://example.com/x.svg) ~ 7 ~ a figure is an SVG file in figures/",
                "![](figures/box.svg) ~ 7 ~ a figure needs words for those who cannot see it",
                "See ![x](figures/box.svg) ~ 7 ~ a figure stands in a paragraph of its own",
                "> [!NOTTE]\\n> x ~ 7 ~ unknown box `[!NOTTE]`; did you mean `[!NOTE]`?",
                "> [!SINCE]\\n> x ~ 7 ~ `[!SINCE]` needs the date",
                "> [!SINCE] lately\\n> x ~ 7 ~ `[!SINCE]` needs the date",
                "> [!TIP] x ~ 7 ~ the text of `[!TIP]` starts on the next line",
                "# Title ~ 7 ~ headings start with ##",
                "## A\\n\\n#### B ~ 9 ~ cannot follow one of level 2",
                "```sh rnu\\nls\\n``` ~ 7 ~ did you mean ```sh run?",
                "```json run\\n{}\\n``` ~ 7 ~ `run` after `json` means nothing",
                "```<b>\\nls\\n``` ~ 7 ~ is no language name"
            })
    void aBrokenPageNamesItsLine(String body, int line, String problem) {
        content.docker(body.replace("\\n", "\n"));
        refused(DOCKER, line, problem);
    }

    @Test
    void brokenFrontMatterNamesItsLine() {
        content.write(DOCKER, "## No front matter");
        refused(DOCKER, 1, "a chapter begins with front matter");
        content.write(DOCKER, "---\nid: docker\ntitle: never closed\n");
        refused(DOCKER, 1, "a chapter begins with front matter");
        content.write(DOCKER, "---\n---\nWords");
        refused(DOCKER, 2, "expected `key: value` lines");
        content.write(DOCKER, "---\nid: docker\ntilte: T\n---\n");
        refused(DOCKER, 3, "unknown key `tilte`; did you mean `title`?");
        content.write(DOCKER, "---\npart: Containers\ntitle: T\nobjective: O\n---\n");
        refused(DOCKER, 2, "key `id` is missing");
        content.write(DOCKER, "---\nid: docker\npart: Containers\ntitle: T\n---\n");
        refused(DOCKER, 2, "key `objective` is missing");
        content.write(DOCKER, "---\nid: Docker 1\ntitle: T\npart: Containers\nobjective: O\n---\n");
        refused(DOCKER, 2, "an id is of lower-case letters");
        content.write(DOCKER, "---\nid: docker\ntitle: T\npart: Containers\nobjective: O\nminutes: long\n---\n");
        refused(DOCKER, 6, "`minutes` must be a whole number");
    }

    @Test
    void aPartThatTheCourseLacksIsRefused() {
        content.write(DOCKER, chapter("docker", "Container", ""));
        refused(DOCKER, 4, "course.yaml has no part `Container`; did you mean `Containers`?");
    }

    @Test
    void aPartOutOfOrderIsRefused() {
        content.write(DOCKER, chapter("docker", "Serverless", ""));
        refused("compute/02-images.md", 4, "this part comes before `Serverless` in course.yaml");
    }

    @Test
    void anIdThatIsTakenIsRefused() {
        content.write("compute/02-images.md", chapter("docker", "Containers", ""));
        refused("compute/02-images.md", 2, "id `docker` is that of content/compute/01-docker.md already");
    }

    @Test
    void aChapterNamedOtherwiseIsRefused() {
        content.write("compute/3-more.md", chapter("more", "Containers", ""));
        refused("compute/3-more.md", 1, "a chapter's file is named like 01-name.md");
    }

    @Test
    void aBrokenFigureNamesItsOwnFile() {
        content.write("compute/figures/box.svg", ContentFolder.FIGURE.replace("<rect", "<script/><rect"));
        content.docker("![x](figures/box.svg)");
        refused("compute/figures/box.svg", 4, "<script> may not stand in a figure");
    }

    @Test
    void aFileThatIsNoTextIsRefused() throws IOException {
        Files.write(content.path.resolve(DOCKER), new byte[] {'-', (byte) 0xff, (byte) 0xfe});
        refused(DOCKER, 1, "this file is not UTF-8 text");
    }

    @Test
    void aCourseWithoutItsFileIsRefused() throws IOException {
        Files.delete(content.path.resolve("compute/course.yaml"));
        refused("compute/course.yaml", 1, "this file cannot be read");
        content.write("compute/course.yaml", "title: T\n");
        refused("compute/course.yaml", 1, "`parts` must name the course's parts in order");
    }

    private void refused(String file, int line, String problem) {
        assertThatThrownBy(() -> ContentReader.read(content.path))
                .hasMessageStartingWith("content/" + file + ":" + line + ": ")
                .hasMessageContaining(problem);
    }
}
