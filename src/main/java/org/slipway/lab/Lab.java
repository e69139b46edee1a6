package org.slipway.lab;

import java.util.List;
import java.util.Map;
import org.slipway.lab.check.Placeholders;

/**
 * A lab as its files define it.
 *
 * @param minutes time on the bench before it is extended
 * @param version hash of its files; a running session keeps the one it started with
 * @param images course images that must be ready before it can start
 */
public record Lab(
        String id,
        String title,
        String chapter,
        int minutes,
        String version,
        Map<String, Parameter> parameters,
        List<Step> steps,
        List<String> images) {
    public Lab {
        parameters = Map.copyOf(parameters);
        steps = List.copyOf(steps);
        images = List.copyOf(images);
    }

    /** What there is to earn, bonus aside. */
    public int points() {
        return steps.stream().mapToInt(Step::points).sum();
    }

    /** The same lab with a session's parameters in its pages, hints and checks. */
    public Lab filled(Map<String, String> values) {
        Placeholders places = new Placeholders(values);
        return new Lab(
                id,
                title,
                chapter,
                minutes,
                version,
                parameters,
                steps.stream().map(step -> step.filled(places)).toList(),
                images);
    }
}
