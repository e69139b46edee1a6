package org.slipway.course.markdown;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.slipway.course.yaml.NearestKey;

/** Writes our blocks: alerts, figures, scrolling tables, and code that the page's script can copy or run. */
final class BlockHtml implements NodeRenderer {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z0-9+-]{1,20}");

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final Lines lines;
    private final Function<FigureBlock, String> figures;

    /** @param figures gives the text that stands for a figure until the page has been sanitised */
    BlockHtml(HtmlNodeRendererContext context, Lines lines, Function<FigureBlock, String> figures) {
        this.context = context;
        this.html = context.getWriter();
        this.lines = lines;
        this.figures = figures;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(AlertBlock.class, FigureBlock.class, WideBlock.class, FencedCodeBlock.class);
    }

    @Override
    public void render(Node node) {
        html.line();
        if (node instanceof AlertBlock alert) {
            alert(alert);
        } else if (node instanceof FigureBlock figure) {
            figure(figure);
        } else if (node instanceof WideBlock wide) {
            html.tag(
                    "div",
                    attributes("class", "table-scroll", "tabindex", "0", "role", "region", "aria-label", wide.label()));
            children(wide);
            html.tag("/div");
        } else if (node instanceof FencedCodeBlock code) {
            code(code);
        }
        html.line();
    }

    private void alert(AlertBlock alert) {
        String kind = alert.kind().name().toLowerCase(Locale.ROOT);
        html.tag("div", attributes("class", "alert alert-" + kind, "role", "note"));
        html.tag("p", attributes("class", "alert-title"));
        html.text(alert.kind().title());
        if (!alert.date().isEmpty()) {
            html.raw(" ");
            html.tag("span", attributes("class", "alert-date"));
            html.text(alert.date());
            html.tag("/span");
        }
        html.tag("/p");
        children(alert);
        html.tag("/div");
    }

    private void figure(FigureBlock figure) {
        html.tag("figure", attributes("class", "figure"));
        html.text(figures.apply(figure));
        if (!figure.caption().isBlank()) {
            html.tag("figcaption");
            html.text(figure.caption());
            html.tag("/figcaption");
        }
        html.tag("/figure");
    }

    private void code(FencedCodeBlock code) {
        String[] words =
                code.getInfo() == null ? new String[0] : code.getInfo().strip().split("\\s+");
        String language = words.length == 0 || words[0].isEmpty() ? "text" : words[0];
        if (!LANGUAGE.matcher(language).matches()) {
            throw lines.of(code).fault("`" + language + "` is no language name; use lower-case letters");
        }
        boolean run = words.length > 1 && runs(code, language, words);
        html.tag("div", run ? attributes("class", "code", "data-run", "true") : attributes("class", "code"));
        html.tag("pre", attributes("tabindex", "0"));
        html.tag("code", attributes("class", "language-" + language));
        html.text(code.getLiteral());
        html.tag("/code");
        html.tag("/pre");
        html.tag("/div");
    }

    private boolean runs(FencedCodeBlock code, String language, String[] words) {
        if (words.length == 2 && words[1].equals("run") && language.equals("sh")) {
            return true;
        }
        String advice = NearestKey.of(words[1], Set.of("run")).isPresent()
                ? "; did you mean ```sh run?"
                : "; only `run` may follow, and only after `sh`";
        throw lines.of(code).fault("`" + words[1] + "` after `" + language + "` means nothing" + advice);
    }

    private void children(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }

    /** Names and values in turn; they are written in this order, so that a page is the same every time. */
    private static Map<String, String> attributes(String... pairs) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            attributes.put(pairs[i], pairs[i + 1]);
        }
        return attributes;
    }
}
