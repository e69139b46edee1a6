package org.slipway.course.markdown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** One parsed page. */
public final class MarkdownPage {
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private final String text;
    private final Lines lines;
    private final List<Heading> headings;
    private final int words;

    /** @throws org.slipway.course.yaml.FaultyFile for headings, boxes and figures that are not as they should be */
    public MarkdownPage(String file, String text) {
        this.text = text;
        this.lines = new Lines(file);
        Node document = parse();
        this.headings = Outline.of(document, lines).headings();
        this.words = Plain.count(document);
    }

    public List<Heading> headings() {
        return headings;
    }

    public int words() {
        return words;
    }

    /** The page's HTML with ids at its headings; sanitised, with the figures put in after that. */
    public String html(References references) {
        Node document = parse();
        return html(document, Outline.of(document, lines), references);
    }

    /** HTML that stands inside another page: its headings have no ids, and may be of any level. */
    public static String fragment(String file, String text, References references) {
        MarkdownPage page = new MarkdownPage(file, "");
        Node document = page.parse(text);
        return page.html(document, Outline.of(PARSER.parse(""), page.lines), references);
    }

    private Node parse() {
        return parse(text);
    }

    private Node parse(String markdown) {
        Node document = PARSER.parse(markdown);
        Shaping.shape(document, lines);
        return document;
    }

    private String html(Node document, Outline outline, References references) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                link.setDestination(references.link(link.getDestination(), lines.of(link)));
                visitChildren(link);
            }
        });
        // Nobody can write this word into a page: it is drawn anew for every rendering.
        String nonce = "figure" + UUID.randomUUID().toString().replace("-", "") + "x";
        Map<String, String> figures = new LinkedHashMap<>();
        HtmlRenderer renderer = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .escapeHtml(true)
                .attributeProviderFactory(context -> (node, tag, attributes) -> attributes(outline, node, attributes))
                .nodeRendererFactory(context -> new BlockHtml(context, lines, figure -> {
                    String name = nonce + figures.size() + "x";
                    String prefix = "figure-" + (figures.size() + 1) + "-";
                    figures.put(name, references.figure(figure.destination(), prefix, lines.of(figure)));
                    return name;
                }))
                .build();
        String clean = Sanitiser.clean(renderer.render(document));
        for (Map.Entry<String, String> figure : figures.entrySet()) {
            clean = clean.replace(figure.getKey(), figure.getValue());
        }
        return clean;
    }

    private static void attributes(Outline outline, Node node, Map<String, String> attributes) {
        outline.of(node).ifPresent(heading -> attributes.put("id", heading.id()));
        if (node instanceof TableCell cell && cell.isHeader()) {
            attributes.put("scope", "col");
        }
    }
}
