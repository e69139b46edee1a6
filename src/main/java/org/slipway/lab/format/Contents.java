package org.slipway.lab.format;

import org.slipway.lab.check.Text;

/** The two keys that say what a text must hold. */
final class Contents {
    static final Key.May<String> CONTAINS = Key.may("contains", Values.text(), "Text that must be found in it.");
    static final Key.May<String> MATCHES =
            Key.may("matches", Values.pattern(), "A regular expression that must be found anywhere in it.");

    private Contents() {}

    static Text of(Node node) {
        return new Text(CONTAINS.of(node), MATCHES.of(node));
    }

    static Text some(Node node) {
        Text text = of(node);
        if (text.isAny()) {
            throw node.fault("say what the line has: `contains` or `matches`");
        }
        return text;
    }
}
