package org.slipway.course.markdown;

import org.commonmark.node.CustomBlock;

/** A box set apart from the text. */
final class AlertBlock extends CustomBlock {
    private final AlertKind kind;
    private final String date;

    /** @param date when it changed, empty for kinds without one */
    AlertBlock(AlertKind kind, String date) {
        this.kind = kind;
        this.date = date;
    }

    AlertKind kind() {
        return kind;
    }

    String date() {
        return date;
    }
}
