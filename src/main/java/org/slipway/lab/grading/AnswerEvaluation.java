package org.slipway.lab.grading;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.slipway.compute.container.ImageNames;
import org.slipway.lab.check.AnswerCheck;
import org.slipway.lab.check.AnswerCheck.Expected;
import org.slipway.lab.check.ByteUnit;
import org.slipway.lab.check.Decimal;
import org.slipway.lab.check.LiveValue;
import org.slipway.lab.check.LiveValue.Property;
import org.slipway.lab.grading.Verdict.Failed;
import org.slipway.lab.grading.Verdict.Passed;

/** Compares what the learner typed with what is right. The right answer is told nowhere, for it would end the question. */
final class AnswerEvaluation {
    private static final int SHORTEST_ID = 12;

    private final LiveValues live;

    AnswerEvaluation(GradedBench bench) {
        this.live = new LiveValues(bench);
    }

    Verdict of(AnswerCheck check, Optional<String> typed) {
        if (typed.isEmpty() || typed.get().isBlank()) {
            return new Failed(
                    "an answer to this question", "not answered yet", "type it into the field, then press Check");
        }
        String answer = typed.get().strip();
        Optional<String> fault = check.fault(answer);
        if (fault.isPresent()) {
            return wrong(answer, fault.get());
        }
        Optional<String> right = right(check.expected());
        if (right.isEmpty()) {
            return nothingToCompareWith(((Expected.Live) check.expected()).value());
        }
        return fits(check, answer, right.get())
                ? new Passed("You answered `" + Facts.shortened(answer) + "`.")
                : wrong(answer, where(check.expected()));
    }

    private static Verdict wrong(String answer, String because) {
        return new Failed("the right answer", "your answer is `" + Facts.shortened(answer) + "`", because);
    }

    private static String where(Expected expected) {
        if (expected instanceof Expected.Live asked) {
            LiveValue value = asked.value();
            return "`" + value.subject().command() + " " + value.of() + "` says something else: look at "
                    + LiveValues.field(value.property());
        }
        return "it is not what this step's page and your bench lead to";
    }

    private static Verdict nothingToCompareWith(LiveValue value) {
        return new Failed(
                "`" + value.of() + "` is there with what the question asks for",
                "your answer cannot be compared with anything now",
                "`" + value.subject().command() + " " + value.of() + "` does not show "
                        + LiveValues.field(value.property()) + " at this moment");
    }

    private Optional<String> right(Expected expected) {
        return expected instanceof Expected.Fixed fixed
                ? Optional.of(fixed.value())
                : live.of(((Expected.Live) expected).value());
    }

    private static boolean fits(AnswerCheck check, String answer, String right) {
        return switch (check.kind()) {
            case NUMBER -> near(check, answer, right);
            case CHOICE -> answer.equalsIgnoreCase(right);
            case TEXT -> same(check, answer, right);
        };
    }

    private static boolean near(AnswerCheck check, String answer, String right) {
        Optional<BigDecimal> wanted = Decimal.in(right).map(number -> inUnit(check, number));
        Optional<BigDecimal> given = check.number(answer);
        return wanted.isPresent()
                && given.isPresent()
                && wanted.get()
                                .subtract(given.get())
                                .abs()
                                .compareTo(check.tolerance().value())
                        <= 0;
    }

    /** Bytes that were looked up, in the question's unit. */
    private static BigDecimal inUnit(AnswerCheck check, BigDecimal number) {
        boolean bytes = check.expected() instanceof Expected.Live asked
                && asked.value().property().isBytes();
        return ByteUnit.named(check.unit())
                .filter(unit -> bytes)
                .map(unit -> number.divide(BigDecimal.valueOf(unit.bytes()), 6, java.math.RoundingMode.HALF_UP))
                .orElse(number);
    }

    private static boolean same(AnswerCheck check, String answer, String right) {
        if (check.expected() instanceof Expected.Live asked) {
            Property property = asked.value().property();
            if (property.isId()) {
                String id = answer.toLowerCase(Locale.ROOT).replaceFirst("^sha256:", "");
                return id.length() >= SHORTEST_ID && right.startsWith(id);
            }
            if (property == Property.CONTAINER_IMAGE) {
                return ImageNames.same(answer, right);
            }
        }
        return check.caseSensitive() ? answer.equals(right.strip()) : answer.equalsIgnoreCase(right.strip());
    }
}
