package org.slipway.lab.check;

/** A line among the last {@code last} that a container wrote. */
public record LogsCheck(String container, Text line, int last) implements CheckSpec {
    @Override
    public String title() {
        return "The log of `" + container + "` has a line with " + line.words();
    }

    @Override
    public LogsCheck filled(Placeholders values) {
        return new LogsCheck(values.fill(container), line.filled(values), last);
    }
}
