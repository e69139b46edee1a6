package org.slipway.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MarkdownRendererTest {
    private final MarkdownRenderer renderer = new MarkdownRenderer();

    @Test
    void plainMarkdownBecomesHtml() {
        assertThat(renderer.render("Launch `nginx`, *then* **look**.\n\n1. one\n2. two"))
                .isEqualToIgnoringWhitespace("<p>Launch <code>nginx</code>, <em>then</em> <strong>look</strong>.</p>"
                        + "<ol><li>one</li><li>two</li></ol>");
    }

    @Test
    void placeholdersOfALabStayAsTheyAre() {
        assertThat(
                        renderer.render(
                                "Open `http://localhost:{{port}}/` or [it](http://localhost:{{port}}/).\n\n```sh\ncurl {{port}}\n```"))
                .contains("<code>http://localhost:{{port}}/</code>")
                .contains("href=\"http://localhost:{{port}}/\"")
                .contains("curl {{port}}");
    }

    @Test
    void headingsInsideAnotherPageCarryNoIds() {
        assertThat(renderer.render("### Launch it")).isEqualToIgnoringWhitespace("<h3>Launch it</h3>");
    }

    @Test
    void linksToChaptersAndTheWebAreKept() {
        assertThat(renderer.render("[a](/chapter/docker#start) [b](https://docs.docker.com/)"))
                .contains("href=\"/chapter/docker#start\"")
                .contains("href=\"https://docs.docker.com/\"")
                .contains("noopener");
    }

    @Test
    void otherLinksAndFiguresAreRefusedWithTheirLine() {
        assertThatThrownBy(() -> renderer.render("labs/a/run.md", "one\n\n[x](javascript:alert(1))"))
                .hasMessageStartingWith("labs/a/run.md:3: a link here starts with https://");
        assertThatThrownBy(() -> renderer.render("labs/a/run.md", "![x](figures/x.svg)"))
                .hasMessage("labs/a/run.md:1: figures stand in chapters only");
    }

    @Test
    void rawHtmlIsShownAsTextNotRun() {
        assertThat(renderer.render("<script>alert(1)</script>\n\n<img src=x onerror=alert(1)> <b onclick=x>b</b>"))
                .doesNotContain("<script", "<img", "<b ")
                .contains("&lt;script&gt;");
    }
}
