package org.slipway.course.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.slipway.course.yaml.NearestKey;

/** Replaces plain Markdown blocks by ours: marked quotes by alerts, lone images by figures; tables get a wrapper. */
final class Shaping extends AbstractVisitor {
    private static final Pattern MARKER = Pattern.compile("\\[!(\\w+)](.*)");
    private static final Pattern DATE =
            Pattern.compile("(?:(?:\\d{1,2} )?(?:January|February|March|April|May|June|July|August"
                    + "|September|October|November|December) )?\\d{4}");

    private final Lines lines;
    private final List<Runnable> changes = new ArrayList<>();

    private Shaping(Lines lines) {
        this.lines = lines;
    }

    /** Changes the tree after walking it: a tree must not change under the visitor's feet. */
    static void shape(Node document, Lines lines) {
        Shaping shaping = new Shaping(lines);
        document.accept(shaping);
        shaping.changes.forEach(Runnable::run);
    }

    @Override
    public void visit(BlockQuote quote) {
        visitChildren(quote);
        if (quote.getFirstChild() instanceof Paragraph first && first.getFirstChild() instanceof Text text) {
            Matcher marker = MARKER.matcher(text.getLiteral());
            if (marker.matches()) {
                AlertBlock alert = alert(marker.group(1), marker.group(2).strip(), quote);
                changes.add(() -> become(quote, first, text, alert));
            }
        }
    }

    private AlertBlock alert(String word, String rest, BlockQuote quote) {
        Place place = lines.of(quote);
        AlertKind kind = AlertKind.named(word)
                .orElseThrow(() -> place.fault("unknown box `[!" + word + "]`; "
                        + NearestKey.of(word, AlertKind.words())
                                .map(near -> "did you mean `[!" + near + "]`?")
                                .orElse("known: " + String.join(", ", AlertKind.words()))));
        if (kind == AlertKind.SINCE && !DATE.matcher(rest).matches()) {
            throw place.fault("`[!SINCE]` needs the date of the change, as in `[!SINCE] December 2020`");
        }
        if (kind != AlertKind.SINCE && !rest.isEmpty()) {
            throw place.fault("the text of `[!" + word + "]` starts on the next line");
        }
        return new AlertBlock(kind, rest);
    }

    private static void become(BlockQuote quote, Paragraph first, Text marker, AlertBlock alert) {
        if (marker.getNext() instanceof SoftLineBreak lineBreak) {
            lineBreak.unlink();
        }
        marker.unlink();
        if (first.getFirstChild() == null) {
            first.unlink();
        }
        replace(quote, alert);
        moveChildren(quote, alert);
    }

    @Override
    public void visit(Image image) {
        Place place = lines.of(image);
        boolean alone = image.getPrevious() == null && image.getNext() == null;
        if (!alone || !(image.getParent() instanceof Paragraph paragraph)) {
            throw place.fault("a figure stands in a paragraph of its own");
        }
        if (Plain.text(image).isEmpty()) {
            throw place.fault("a figure needs words for those who cannot see it: ![what it shows](figures/name.svg)");
        }
        String caption = image.getTitle() == null ? "" : image.getTitle();
        FigureBlock figure = new FigureBlock(image.getDestination(), caption);
        figure.setSourceSpans(paragraph.getSourceSpans());
        changes.add(() -> replace(paragraph, figure));
    }

    @Override
    public void visit(CustomBlock block) {
        visitChildren(block);
        if (block instanceof TableBlock table) {
            WideBlock wide = new WideBlock("Table: " + columns(table));
            changes.add(() -> {
                replace(table, wide);
                wide.appendChild(table);
            });
        }
    }

    private static String columns(TableBlock table) {
        List<String> names = new ArrayList<>();
        if (table.getFirstChild() instanceof TableHead head && head.getFirstChild() != null) {
            children(head.getFirstChild(), cell -> names.add(Plain.text(cell)));
        }
        return String.join(", ", names);
    }

    private static void replace(Block old, Block fresh) {
        old.insertBefore(fresh);
        old.unlink();
    }

    private static void moveChildren(Node from, Node to) {
        children(from, to::appendChild);
    }

    private static void children(Node parent, Consumer<Node> each) {
        Node child = parent.getFirstChild();
        while (child != null) {
            Node next = child.getNext();
            each.accept(child);
            child = next;
        }
    }
}
