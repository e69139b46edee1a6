package org.slipway.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.course.markdown.Heading;

class ContentReaderTest {
    @TempDir
    private Path temporary;

    private ContentFolder content;

    @BeforeEach
    void write() {
        content = new ContentFolder(temporary);
    }

    @Test
    void chaptersComeInTheOrderOfTheirFiles() {
        Course course = read();
        assertThat(course.id()).isEqualTo("compute");
        assertThat(course.title()).isEqualTo("Other compute");
        assertThat(course.parts()).containsExactly("Containers", "Serverless");
        assertThat(course.chapters()).extracting(Chapter::id).containsExactly("docker", "images");
        assertThat(course.chapters()).extracting(Chapter::number).containsExactly(1, 2);
    }

    @Test
    void minutesAreCountedFromTheWordsUnlessGiven() {
        content.docker("word ".repeat(401) + "\n\n```sh\n" + "code ".repeat(500) + "\n```\n");
        assertThat(docker().minutes()).isEqualTo(3);
        content.write(
                "compute/01-docker.md",
                "---\nid: docker\ntitle: T\npart: Containers\nobjective: O\nlabs: [first-container]\nminutes: 12\n---\nWord.\n");
        assertThat(docker().minutes()).isEqualTo(12);
        assertThat(docker().labs()).containsExactly("first-container");
    }

    @Test
    void headingsAreListedWithTheIdsTheyCarry() {
        content.docker("## Start `one`\n\n### Twice\n\n## Start one\n");
        assertThat(docker().headings())
                .containsExactly(
                        new Heading("start-one", "Start one", 2),
                        new Heading("twice", "Twice", 3),
                        new Heading("start-one-1", "Start one", 2));
        assertThat(docker().html()).contains("<h2 id=\"start-one\">", "<h3 id=\"twice\">", "<h2 id=\"start-one-1\">");
    }

    @Test
    void linksBetweenFilesLeadToChapters() {
        content.docker(
                "## Here\n\n[a](02-images.md) [b](02-images.md#registries) [c](#here) [d](https://www.docker.com/)\n");
        assertThat(docker().html())
                .contains("href=\"/chapter/images\"")
                .contains("href=\"/chapter/images#registries\"")
                .contains("href=\"#here\"")
                .contains("href=\"https://www.docker.com/\"");
    }

    @Test
    void alertsBecomeBoxes() {
        content.docker("> [!NOTE]\n> Mind **this**.\n\n> [!SINCE] December 2020\n> It moved on.\n\n> Only a quote.\n");
        assertThat(docker().html())
                .contains("<div class=\"alert alert-note\" role=\"note\"><p class=\"alert-title\">Note</p>")
                .contains("<p>Mind <strong>this</strong>.</p>")
                .contains(
                        "<p class=\"alert-title\">Since these notes <span class=\"alert-date\">December 2020</span></p>")
                .contains("<blockquote>")
                .doesNotContain("[!");
    }

    @Test
    void codeBlocksSayTheirLanguageAndWhetherTheyRun() {
        content.docker("```sh run\ndocker ps\n```\n\n```json\n{\"a\": 1}\n```\n\n```\nplain <b>\n```\n");
        assertThat(docker().html())
                .contains(
                        "<div class=\"code\" data-run=\"true\"><pre tabindex=\"0\"><code class=\"language-sh\">docker ps")
                .contains("<div class=\"code\"><pre tabindex=\"0\"><code class=\"language-json\">")
                .contains("<code class=\"language-text\">plain &lt;b&gt;");
    }

    @Test
    void tablesScrollInARegionOfTheirOwn() {
        content.docker("| Where | Who |\n| --- | ---: |\n| Hub | all |\n");
        assertThat(docker().html())
                .contains(
                        "class=\"table-scroll\"",
                        "tabindex=\"0\"",
                        "role=\"region\"",
                        "aria-label=\"Table: Where, Who\"")
                .contains("<th scope=\"col\">Where</th>")
                .contains("<td align=\"right\">all</td>");
    }

    @Test
    void figuresAreInlinedWithCaptionsAndIdsOfTheirOwn() {
        content.docker("![A box](figures/box.svg \"One <box>\")\n\n![A box again](figures/box.svg)\n");
        assertThat(docker().html())
                .contains("<figure class=\"figure\"><svg role=\"img\" aria-labelledby=\"figure-1-title figure-1-desc\"")
                .contains("fill=\"var(--accent)\"")
                .contains("<figcaption>One &lt;box&gt;</figcaption>")
                .contains("aria-labelledby=\"figure-2-title figure-2-desc\"");
    }

    @Test
    void whatMarkdownCannotSayIsInert() {
        content.docker(
                "<script>alert(1)</script>\n\n<div onclick=\"x\">a</div> &lt;script&gt; <javascript:alert(1)>\n");
        assertThat(docker().html()).doesNotContain("<script", "<div onclick").contains("&lt;script&gt;");
    }

    @Test
    void hiddenFilesAndFoldersAreLeftAlone() throws Exception {
        Files.createDirectories(content.path.resolve(".git"));
        content.write("compute/.#01-docker.md", "an editor's lock");
        assertThat(read().chapters()).hasSize(2);
    }

    private Course read() {
        List<Course> courses = ContentReader.read(content.path);
        assertThat(courses).hasSize(1);
        return courses.get(0);
    }

    private Chapter docker() {
        return read().chapters().get(0);
    }
}
