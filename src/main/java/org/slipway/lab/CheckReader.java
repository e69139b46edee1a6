package org.slipway.lab;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slipway.lab.check.AnswerCheck;
import org.slipway.lab.check.CheckSpec;
import org.slipway.lab.format.Form;
import org.slipway.lab.format.Key;
import org.slipway.lab.format.Kinds;
import org.slipway.lab.format.Node;
import org.slipway.lab.format.Values;

/** Reads one check of a step. */
final class CheckReader {
    private static final Key.Must<String> ID =
            Key.must("id", Values.id(), "Its name in this lab, for `needs` and `fails`.");
    private static final Key.May<String> TITLE = Key.may(
            "title", Values.text(), "Replaces the sentence that is made from what is asked; backquotes mark code.");
    private static final Key.Must<Integer> POINTS = Key.must("points", Values.whole(0, 1000), "What it is worth.");
    private static final Key.May<List<String>> NEEDS =
            Key.may("needs", Values.texts(), "Ids of checks that must pass before this one is asked.");
    private static final Key.May<Duration> WITHIN =
            Key.may("within", Values.seconds(0, 30), "Asked again and again until it passes or this time is over: 5s.");
    private static final Key.May<Boolean> LATCH =
            Key.may("latch", Values.flag(), "Once passed in a session it stays passed.");
    private static final Key.May<Boolean> FINAL =
            Key.may("final", Values.flag(), "Asked only when all others have passed, those with final or bonus aside.");
    private static final Key.May<Boolean> HIDDEN =
            Key.may("hidden", Values.flag(), "Nothing is told of it until it has passed.");
    private static final Key.May<Boolean> BONUS =
            Key.may("bonus", Values.flag(), "Its points come on top of the lab's and are shown apart.");

    static final Form FORM = form();

    private CheckReader() {}

    private static Form form() {
        List<Key<?>> keys = new ArrayList<>(List.of(ID, TITLE, POINTS, NEEDS, WITHIN, LATCH, FINAL, HIDDEN, BONUS));
        keys.addAll(Kinds.ALL);
        return new Form("One question about the learner's work.", keys, Kinds.names());
    }

    static Check check(Node node) {
        Check check = new Check(ID.of(node), TITLE.of(node), POINTS.of(node), asking(node), spec(node));
        if (check.asking().hidden() && check.spec() instanceof AnswerCheck) {
            throw node.fault("hidden", "a question cannot be hidden, or nobody could answer it");
        }
        return check;
    }

    private static Check.Asking asking(Node node) {
        return new Check.Asking(
                NEEDS.of(node).orElse(List.of()),
                WITHIN.of(node).orElse(Duration.ZERO),
                LATCH.of(node).orElse(false),
                FINAL.of(node).orElse(false),
                HIDDEN.of(node).orElse(false),
                BONUS.of(node).orElse(false));
    }

    private static CheckSpec spec(Node node) {
        List<Key.May<CheckSpec>> there =
                Kinds.ALL.stream().filter(kind -> node.has(kind.name())).toList();
        if (there.size() != 1) {
            throw node.fault("a check asks one thing: give it one of " + String.join(", ", Kinds.names())
                    + (there.isEmpty()
                            ? ""
                            : ", not "
                                    + String.join(
                                            " and ",
                                            there.stream().map(Key::name).toList())));
        }
        return there.get(0).of(node).orElseThrow();
    }
}
