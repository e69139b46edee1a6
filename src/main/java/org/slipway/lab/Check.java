package org.slipway.lab;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slipway.lab.check.CheckSpec;
import org.slipway.lab.check.Placeholders;

/**
 * A question with its worth.
 *
 * @param needs ids of checks that must pass before this one is asked
 * @param within asked again and again until it passes or this is over
 */
public record Check(
        String id, Optional<String> ownTitle, int points, List<String> needs, Duration within, CheckSpec spec) {
    public Check {
        needs = List.copyOf(needs);
    }

    public String title() {
        return ownTitle.orElseGet(spec::title);
    }

    Check filled(Placeholders values) {
        return new Check(id, ownTitle.map(values::fill), points, needs, within, spec.filled(values));
    }
}
