package org.slipway.web.bench;

import java.util.List;
import java.util.Optional;
import org.slipway.lab.Lab;
import org.slipway.lab.grading.LabProgress;

/**
 * The bench as it is drawn.
 *
 * @param lab empty when the chapter names a lab that is not there
 * @param steps blank outside a session
 * @param secondsLeft until the session ends, 0 outside one
 * @param score the newest result of this session, such as {@code 6 / 10}
 * @param percent of the lab's points, for the bar
 * @param port the lab's own port parameter, blank without
 */
public record BenchView(
        BenchPhase phase,
        Optional<Lab> lab,
        LabProgress progress,
        List<StepView> steps,
        String score,
        int percent,
        String notGraded,
        long secondsLeft,
        int extensionsLeft,
        String appKey,
        String port,
        String elsewhere) {

    public boolean hasLab() {
        return lab.isPresent();
    }

    public String labId() {
        return lab.map(Lab::id).orElse("");
    }

    public String title() {
        return lab.map(Lab::title).orElse("");
    }

    public int minutes() {
        return lab.map(Lab::minutes).orElse(0);
    }

    public int points() {
        return lab.map(Lab::points).orElse(0);
    }

    /** What a learner will do, one line a step. */
    public List<String> plan() {
        return lab.map(found -> found.steps().stream().map(step -> step.title()).toList())
                .orElse(List.of());
    }
}
