package org.slipway.lab.check;

import java.util.List;
import java.util.Optional;

/**
 * A question whose answer the learner types on the bench.
 *
 * @param expected the right answer; kept from every page
 * @param tolerance how far off a number may be
 * @param unit what a number is counted in; blank for none
 * @param choices what there is to choose from
 * @param note a line under the question; blank for none
 */
public record AnswerCheck(
        String question,
        Kind kind,
        Expected expected,
        Decimal tolerance,
        String unit,
        List<String> choices,
        boolean caseSensitive,
        String note)
        implements CheckSpec {
    /** What is typed. */
    public enum Kind {
        NUMBER,
        TEXT,
        CHOICE
    }

    /** Where the right answer comes from. */
    public sealed interface Expected {
        /** Written in the definition. */
        record Fixed(String value) implements Expected {}

        /** Looked up on the bench when it is checked. */
        record Live(LiveValue value) implements Expected {}

        default Expected filled(Placeholders values) {
            return this instanceof Fixed fixed
                    ? new Fixed(values.fill(fixed.value()))
                    : new Live(((Live) this).value().filled(values));
        }
    }

    public AnswerCheck {
        choices = List.copyOf(choices);
    }

    @Override
    public String title() {
        return question;
    }

    /** What is wrong with this as an answer, in words for whoever typed it; a wrong answer is no fault of form. */
    public Optional<String> fault(String typed) {
        return switch (kind) {
            case NUMBER ->
                number(typed).isPresent() ? Optional.empty() : Optional.of("Write a number, such as 12 or 0.5.");
            case CHOICE ->
                choices.contains(typed) ? Optional.empty() : Optional.of("Choose one of the answers in the list.");
            case TEXT -> Optional.empty();
        };
    }

    /** The number that was typed, with or without its unit. */
    public Optional<java.math.BigDecimal> number(String typed) {
        String number = typed.strip();
        boolean named = !unit.isEmpty()
                && number.toLowerCase(java.util.Locale.ROOT).endsWith(unit.toLowerCase(java.util.Locale.ROOT));
        return Decimal.in(named ? number.substring(0, number.length() - unit.length()) : number);
    }

    @Override
    public AnswerCheck filled(Placeholders values) {
        return new AnswerCheck(
                values.fill(question),
                kind,
                expected.filled(values),
                tolerance.filled(values),
                unit,
                choices.stream().map(values::fill).toList(),
                caseSensitive,
                values.fill(note));
    }
}
