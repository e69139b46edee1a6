package org.slipway.lab.format;

import java.util.List;
import java.util.Optional;
import org.slipway.lab.check.AnswerCheck;
import org.slipway.lab.check.AnswerCheck.Expected;
import org.slipway.lab.check.AnswerCheck.Kind;
import org.slipway.lab.check.ByteUnit;
import org.slipway.lab.check.Decimal;
import org.slipway.lab.check.LiveValue;

/** The keys of an {@code answer} check. */
final class AnswerKeys {
    private static final Key.Must<String> QUESTION =
            Key.must("question", Values.text(), "What is asked; backquotes mark code.");
    private static final Key.Must<Kind> KIND = Key.must("kind", Values.word(Kind.class), "What is typed or chosen.");
    private static final Key.May<String> EQUALS =
            Key.may("equals", Values.plain(), "The right answer, when it is the same on every bench.");
    private static final Key.May<LiveValue> FROM = Key.may(
            "from",
            Values.form(LiveValueKeys.FORM, LiveValueKeys::read),
            "Where the portal looks the right answer up when it checks.");
    private static final Key.May<Decimal> TOLERANCE =
            Key.may("tolerance", Amounts.decimal(), "How far off a number may be; 0 without this key.");
    private static final Key.May<String> UNIT = Key.may(
            "unit",
            Values.text(),
            "Shown behind the field. Bytes that are looked up are turned into it: B, kB, MB, GB, KiB, MiB, GiB.");
    private static final Key.May<List<String>> CHOICES =
            Key.may("choices", Values.texts(), "What there is to choose from.");
    private static final Key.May<Boolean> CASE =
            Key.may("caseSensitive", Values.flag(), "Whether upper and lower case matter; false without this key.");
    private static final Key.May<String> NOTE =
            Key.may("note", Values.text(), "A line under the question; backquotes mark code.");

    static final Form FORM = new Form(
            "A question that the learner answers on the bench.",
            List.of(QUESTION, KIND, EQUALS, FROM, TOLERANCE, UNIT, CHOICES, CASE, NOTE),
            List.of(EQUALS.name(), FROM.name()));

    private AnswerKeys() {}

    static AnswerCheck read(Node node) {
        AnswerCheck check = new AnswerCheck(
                QUESTION.of(node),
                KIND.of(node),
                expected(node),
                TOLERANCE.of(node).orElse(new Decimal("0")),
                UNIT.of(node).orElse(""),
                CHOICES.of(node).orElse(List.of()),
                CASE.of(node).orElse(false),
                NOTE.of(node).orElse(""));
        onlyWhereItMeansSomething(node, check);
        choices(node, check);
        if (check.expected() instanceof Expected.Fixed fixed
                && check.kind() == Kind.NUMBER
                && Decimal.in(Places.filledAnyhow(fixed.value())).isEmpty()) {
            throw node.fault("equals", "the right answer to a question of kind number is a number");
        }
        return check;
    }

    private static Expected expected(Node node) {
        Optional<Expected> fixed = EQUALS.of(node).map(Expected.Fixed::new);
        Optional<Expected> live = FROM.of(node).map(Expected.Live::new);
        if (fixed.isPresent() == live.isPresent()) {
            throw node.fault("give an answer either `equals` or `from`: one of them says what is right");
        }
        return fixed.or(() -> live).orElseThrow();
    }

    private static void onlyWhereItMeansSomething(Node node, AnswerCheck check) {
        only(node, TOLERANCE, check.kind() == Kind.NUMBER, "number");
        only(node, UNIT, check.kind() == Kind.NUMBER, "number");
        only(node, CASE, check.kind() == Kind.TEXT, "text");
        only(node, CHOICES, check.kind() == Kind.CHOICE, "choice");
        if (check.expected() instanceof Expected.Live live
                && live.value().property().isBytes()
                && !check.unit().isEmpty()
                && ByteUnit.named(check.unit()).isEmpty()) {
            throw node.fault("unit", "bytes are counted in B, kB, MB, GB, KiB, MiB or GiB");
        }
    }

    private static void only(Node node, Key<?> key, boolean fits, String kind) {
        if (node.has(key.name()) && !fits) {
            throw node.fault(key.name(), "`" + key.name() + "` goes with `kind: " + kind + "` only");
        }
    }

    private static void choices(Node node, AnswerCheck check) {
        if (check.kind() != Kind.CHOICE) {
            return;
        }
        if (check.choices().size() < 2) {
            throw node.fault("choices", "a choice needs two `choices` at least");
        }
        // One with a placeholder is known only when a session draws it.
        if (check.expected() instanceof Expected.Fixed fixed
                && Places.filledAnyhow(fixed.value()).equals(fixed.value())
                && !check.choices().contains(fixed.value())) {
            throw node.fault("equals", "the right answer must be one of the `choices`");
        }
    }
}
