package org.slipway.lab.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A whole number, {@code 3}, or a range with both ends, {@code 2..5}; as text, so that a parameter may stand in it. */
public record Range(String text) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})(?:\\.\\.(\\d{1,9}))?");

    /** True for a number or a range that goes up. */
    public boolean isGood() {
        Matcher range = FORM.matcher(text);
        return range.matches() && from() <= to();
    }

    public int from() {
        return Integer.parseInt(found().group(1));
    }

    public int to() {
        Matcher range = found();
        return Integer.parseInt(range.group(2) == null ? range.group(1) : range.group(2));
    }

    public boolean holds(int number) {
        return from() <= number && number <= to();
    }

    /** "3", "from 2 to 5". */
    public String words() {
        return from() == to() ? Integer.toString(from()) : "from " + from() + " to " + to();
    }

    private Matcher found() {
        Matcher range = FORM.matcher(text);
        if (!range.matches()) {
            throw new IllegalStateException("no range: " + text);
        }
        return range;
    }

    public Range filled(Placeholders values) {
        return new Range(values.fill(text));
    }
}
