package org.slipway.course.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SvgFigureTest {
    @Test
    void aFigureIsNamedByItsTitleAndDescription() {
        assertThat(html("<rect width=\"4\" height=\"4\" fill=\"var(--accent, #0b6e63)\"/>"))
                .isEqualTo("<svg role=\"img\" aria-labelledby=\"f-title f-desc\" viewBox=\"0 0 9 9\">"
                        + "<title id=\"f-title\">T</title><desc id=\"f-desc\">D</desc>\n"
                        + "<rect width=\"4\" height=\"4\" fill=\"var(--accent, #0b6e63)\"></rect></svg>");
    }

    @Test
    void idsAndReferencesCarryThePrefix() {
        assertThat(html("<defs><marker id=\"tip\"/></defs><path d=\"M0 0\" marker-end=\"url(#tip)\"/>"))
                .contains("<marker id=\"f-tip\">", "marker-end=\"url(#f-tip)\"");
    }

    @Test
    void wordsAreEscaped() {
        assertThat(html("<text>a &lt;script&gt; &amp; \"b\" <![CDATA[<b>]]></text>"))
                .contains("<text>a &lt;script&gt; &amp; &quot;b&quot; &lt;b&gt;</text>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<script>x</script> | <script> may not stand",
                "<style>x</style> | <style> may not stand",
                "<foreignObject/> | <foreignObject> may not stand",
                "<image href='x.png'/> | <image> may not stand",
                "<use href='#x'/> | <use> may not stand",
                "<a href='javascript:x'/> | <a> may not stand",
                "<animate onbegin='x'/> | <animate> may not stand",
                "<rect onclick='x'/> | `onclick` may not stand",
                "<rect style='fill:red'/> | `style` may not stand",
                "<rect fill='red'/> | would not follow light and dark",
                "<rect fill='url(https://example.com/#x)'/> | would not follow light and dark",
                "<path marker-end='url(https://example.com/#x)'/> | must be url(#id)",
                "<text font-family='url(x)'/> | may not point outside",
                "<rect xmlns:xlink='http://www.w3.org/1999/xlink' xlink:href='#x'/> | `xlink:href` may not stand",
                "<p xmlns='http://www.w3.org/1999/xhtml'/> | lacks xmlns",
                "<svg/> | one <svg> element",
                "<?php x?> | processing instructions"
            })
    void whatRunsOrIsFetchedIsRefusedWithItsLine(String inside, String problem) {
        assertThatThrownBy(() -> html(inside))
                .hasMessageStartingWith("x.svg:2: ")
                .hasMessageContaining(problem);
    }

    @Test
    void entitiesAndDoctypesAreRefused() {
        String bomb = "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>\n"
                + "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><title>T</title><desc>&a;</desc></svg>";
        assertThatThrownBy(() -> SvgFigure.html("x.svg", bomb, "f-")).hasMessageStartingWith("x.svg:1: ");
    }

    @Test
    void aFigureWithoutNameOrViewBoxIsRefused() {
        assertThatThrownBy(() -> SvgFigure.html(
                        "x.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>", "f-"))
                .hasMessageStartingWith("x.svg:1: a figure begins with <title> and <desc>");
        assertThatThrownBy(() -> SvgFigure.html("x.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "f-"))
                .hasMessageContaining("viewBox");
    }

    @Test
    void anIdIsThereOnce() {
        assertThatThrownBy(() -> html("<g id=\"a\"/>\n<g id=\"a\"/>")).hasMessage("x.svg:3: id `a` is there twice");
        assertThatThrownBy(() -> html("<title>Again</title>")).hasMessage("x.svg:2: id `title` is there twice");
    }

    @Test
    void brokenXmlNamesItsLine() {
        assertThatThrownBy(() -> html("<rect")).hasMessageStartingWith("x.svg:2: not well-formed SVG: ");
    }

    private static String html(String inside) {
        return SvgFigure.html(
                "x.svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><title>T</title><desc>D</desc>\n"
                        + inside + "</svg>",
                "f-");
    }
}
