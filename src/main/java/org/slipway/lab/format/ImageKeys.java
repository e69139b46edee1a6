package org.slipway.lab.format;

import java.util.Map;
import org.slipway.lab.check.ImageCheck;
import org.slipway.lab.check.Size;

/** The keys of an {@code image} check. */
final class ImageKeys {
    private static final Key.Must<String> NAME = Key.must(
            "name", Values.text(), "The image as docker images shows it, like site:1.0; :latest may be left out.");
    private static final Key.May<Boolean> EXISTS =
            Key.may("exists", Values.flag(), "Whether it must be there; true without this key.");
    private static final Key.May<Boolean> BUILT =
            Key.may("built", Values.yes(), "It must be the learner's own, not a course image.");
    private static final Key.May<String> BASE =
            Key.may("base", Values.text(), "A course image that it must be built on, like python.");
    private static final Key.May<Integer> LAYERS =
            Key.may("layersAtMost", Values.whole(1, 127), "How many layers it may have, those of its base with them.");
    private static final Key.May<Size> SIZE =
            Key.may("sizeBelow", Amounts.size(), "What its size must stay below, like 160m.");
    private static final Key.May<String> SMALLER =
            Key.may("smallerThan", Values.text(), "Another image on the bench, which must be larger.");
    private static final Key.May<String> USER = Key.may("user", Values.plain(), "The user that its containers run as.");
    private static final Key.May<Boolean> NOT_ROOT =
            Key.may("notRoot", Values.yes(), "Its containers must run as another user than root.");
    private static final Key.May<Boolean> HEALTHCHECK =
            Key.may("healthcheck", Values.flag(), "Whether it must have a health check.");
    private static final Key.May<String> ENTRYPOINT =
            Key.may("entrypoint", Values.text(), "Text found in its entrypoint, whose words are joined by blanks.");
    private static final Key.May<String> COMMAND =
            Key.may("command", Values.text(), "Text found in its command, whose words are joined by blanks.");
    private static final Key.May<Map<String, String>> ENV =
            Key.may("env", Values.map(Values.plain()), "Environment variables that it must set, with these values.");

    static final Form FORM = Form.of(
            "An image on the learner's bench, as docker image inspect shows it.",
            NAME,
            EXISTS,
            BUILT,
            BASE,
            LAYERS,
            SIZE,
            SMALLER,
            USER,
            NOT_ROOT,
            HEALTHCHECK,
            ENTRYPOINT,
            COMMAND,
            ENV);

    private ImageKeys() {}

    static ImageCheck read(Node node) {
        return new ImageCheck(
                NAME.of(node),
                EXISTS.of(node).orElse(true),
                BUILT.of(node).orElse(false),
                BASE.of(node),
                LAYERS.of(node),
                SIZE.of(node),
                SMALLER.of(node),
                USER.of(node),
                NOT_ROOT.of(node).orElse(false),
                HEALTHCHECK.of(node),
                ENTRYPOINT.of(node),
                COMMAND.of(node),
                ENV.of(node).orElse(Map.of()));
    }
}
