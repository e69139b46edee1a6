package org.slipway.web.bench;

import java.util.List;
import org.slipway.lab.HintView;

/** A step of the lab: {@code html} is clean, {@code open} marks the first that is not done. */
public record StepView(
        String id,
        String title,
        String html,
        int points,
        int earned,
        boolean done,
        boolean open,
        List<CheckView> checks,
        List<HintView> hints) {
    public String worth() {
        return done || earned == 0 ? Integer.toString(points) : earned + " of " + points;
    }

    /** Whether a check has a verdict, which is then shown even while the step is folded. */
    public boolean graded() {
        return checks.stream().anyMatch(check -> !"open".equals(check.look()));
    }

    StepView opened() {
        return new StepView(id, title, html, points, earned, done, true, checks, hints);
    }
}
