package org.slipway.course.markdown;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of a part of a page without their markup; code blocks are not words. */
final class Plain extends AbstractVisitor {
    private final StringBuilder words = new StringBuilder();

    private Plain() {}

    static String text(Node node) {
        Plain plain = new Plain();
        node.accept(plain);
        return plain.words.toString().strip();
    }

    /** How many words a reader reads. */
    static int count(Node node) {
        String text = text(node);
        return text.isEmpty() ? 0 : text.split("\\s+").length;
    }

    @Override
    public void visit(Text text) {
        words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        words.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        words.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        words.append(' ');
    }

    @Override
    public void visit(Paragraph paragraph) {
        apart(paragraph);
    }

    @Override
    public void visit(Heading heading) {
        apart(heading);
    }

    /** A table's cell. */
    @Override
    public void visit(CustomNode cell) {
        apart(cell);
    }

    private void apart(Node node) {
        visitChildren(node);
        words.append(' ');
    }
}
