package org.slipway.lab.check;

import java.math.BigDecimal;
import java.util.Optional;

/** A number with or without a point; as text, so that a parameter may stand in it. */
public record Decimal(String text) {
    private static final int LONGEST = 30;

    /** The number in a text, blanks around it aside, with a point or a comma. */
    public static Optional<BigDecimal> in(String text) {
        String number = text.strip().replace(',', '.');
        return number.length() <= LONGEST && number.matches("[+-]?\\d+(\\.\\d+)?")
                ? Optional.of(new BigDecimal(number))
                : Optional.empty();
    }

    public boolean isGood() {
        return in(text).isPresent();
    }

    public BigDecimal value() {
        return in(text).orElseThrow(() -> new IllegalStateException("no number: " + text));
    }

    public boolean is(double number) {
        return Math.abs(value().doubleValue() - number) < 1e-6;
    }

    public Decimal filled(Placeholders values) {
        return new Decimal(values.fill(text));
    }
}
