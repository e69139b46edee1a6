package org.slipway.course.markdown;

import org.commonmark.node.CustomBlock;

/** A picture in a paragraph of its own. */
final class FigureBlock extends CustomBlock {
    private final String destination;
    private final String caption;

    FigureBlock(String destination, String caption) {
        this.destination = destination;
        this.caption = caption;
    }

    String destination() {
        return destination;
    }

    String caption() {
        return caption;
    }
}
