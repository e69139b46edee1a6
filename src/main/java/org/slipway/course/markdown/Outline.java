package org.slipway.course.markdown;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;

/** The headings of a page in order, each with an id of its own made from its words. */
final class Outline extends AbstractVisitor {
    private final Lines lines;
    private final IdGenerator ids = IdGenerator.builder().defaultId("section").build();
    private final List<Heading> headings = new ArrayList<>();
    private final Map<Node, Heading> byNode = new IdentityHashMap<>();
    private int level = 1;

    private Outline(Lines lines) {
        this.lines = lines;
    }

    static Outline of(Node document, Lines lines) {
        Outline outline = new Outline(lines);
        document.accept(outline);
        return outline;
    }

    @Override
    public void visit(org.commonmark.node.Heading node) {
        String text = Plain.text(node);
        if (node.getLevel() == 1) {
            throw lines.of(node).fault("the title comes from the front matter; headings start with ##");
        }
        if (node.getLevel() > level + 1) {
            throw lines.of(node)
                    .fault("a heading of level " + node.getLevel() + " cannot follow one of level " + level);
        }
        level = node.getLevel();
        Heading heading = new Heading(ids.generateId(text), text, level);
        headings.add(heading);
        byNode.put(node, heading);
    }

    List<Heading> headings() {
        return List.copyOf(headings);
    }

    Optional<Heading> of(Node node) {
        return Optional.ofNullable(byNode.get(node));
    }
}
