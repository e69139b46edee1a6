package org.slipway.lab;

import java.util.List;
import org.slipway.lab.check.Placeholders;

/** A part of a lab: a short page, what is checked, and help. Its texts keep {@code {{port}}} placeholders until {@link Lab#filled} fills them. */
public record Step(String id, String title, String html, List<Check> checks, List<Hint> hints) {
    public Step {
        checks = List.copyOf(checks);
        hints = List.copyOf(hints);
    }

    public int points() {
        return checks.stream().mapToInt(Check::points).sum();
    }

    Step filled(Placeholders values) {
        return new Step(
                id,
                values.fill(title),
                values.fill(html),
                checks.stream().map(check -> check.filled(values)).toList(),
                hints.stream()
                        .map(hint -> new Hint(values.fill(hint.html()), hint.cost()))
                        .toList());
    }
}
