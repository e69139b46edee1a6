package org.slipway.lab;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slipway.lab.check.CheckSpec;
import org.slipway.lab.check.Placeholders;

/** A question with its worth; {@code points} of a bonus check come on top of the lab's. */
public record Check(String id, Optional<String> ownTitle, int points, Asking asking, CheckSpec spec) {
    /** What a learner reads in place of a hidden check's title until it has passed. */
    public static final String HIDDEN_TITLE = "A hidden check";

    /**
     * When it is asked, and what is told of it.
     *
     * @param needs ids of checks that must pass before this one is asked
     * @param within asked again and again until it passes or this is over
     * @param latch whether, once passed in a session, it stays passed
     * @param last whether it is asked only when all others have passed
     * @param hidden whether nothing is told of it until it has passed
     * @param bonus whether its points come on top of the lab's
     */
    public record Asking(
            List<String> needs, Duration within, boolean latch, boolean last, boolean hidden, boolean bonus) {
        public static final Asking PLAIN = new Asking(List.of(), Duration.ZERO, false, false, false, false);

        public Asking {
            needs = List.copyOf(needs);
        }
    }

    public String title() {
        return ownTitle.orElseGet(spec::title);
    }

    /** The title for who has not passed it yet. */
    public String shownTitle() {
        return asking.hidden() ? HIDDEN_TITLE : title();
    }

    public List<String> needs() {
        return asking.needs();
    }

    public boolean bonus() {
        return asking.bonus();
    }

    /** Whether others wait for it: {@code final} checks and the next step's seed. */
    public boolean counts() {
        return !asking.bonus() && !asking.last();
    }

    Check filled(Placeholders values) {
        return new Check(id, ownTitle.map(values::fill), points, asking, spec.filled(values));
    }
}
