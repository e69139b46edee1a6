package org.slipway.course.markdown;

import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** Knows the line that a part of a page was written in. */
record Lines(String file) {
    Place of(Node node) {
        for (@Nullable Node at = node; at != null; at = at.getParent()) {
            if (!at.getSourceSpans().isEmpty()) {
                return new Place(file, at.getSourceSpans().get(0).getLineIndex() + 1);
            }
        }
        return new Place(file, 1);
    }
}
