package org.slipway.lab;

import java.util.List;
import java.util.Optional;
import org.slipway.lab.check.Placeholders;

/**
 * A part of a lab: a short page, what is checked, and help. Its texts keep {@code {{port}}} placeholders until {@link Lab#filled} fills them.
 *
 * @param seed a script that the portal runs in the workspace when the step opens
 */
public record Step(String id, String title, String html, Optional<String> seed, List<Check> checks, List<Hint> hints) {
    public Step {
        checks = List.copyOf(checks);
        hints = List.copyOf(hints);
    }

    /** What there is to earn, bonus aside. */
    public int points() {
        return checks.stream()
                .filter(check -> !check.bonus())
                .mapToInt(Check::points)
                .sum();
    }

    Step filled(Placeholders values) {
        return new Step(
                id,
                values.fill(title),
                values.fill(html),
                seed.map(values::fill),
                checks.stream().map(check -> check.filled(values)).toList(),
                hints.stream()
                        .map(hint -> new Hint(values.fill(hint.html()), hint.cost()))
                        .toList());
    }
}
