package org.slipway.course.markdown;

import org.commonmark.node.CustomBlock;

/** Holds a table, so that a wide one scrolls by itself, by keyboard too, and the page does not. */
final class WideBlock extends CustomBlock {
    private final String label;

    WideBlock(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
