package org.slipway.gateway.docker.image.build;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A Dockerfile of our own making. */
public record Recipe(List<Step> steps) {
    /**
     * @param canonical what the engine reads, on one line
     * @param shown what the learner wrote; empty for a step that is ours
     */
    public record Step(String canonical, Optional<String> shown) {}

    public Recipe {
        steps = List.copyOf(steps);
    }

    public String text() {
        return steps.stream().map(Step::canonical).collect(Collectors.joining("\n", "", "\n"));
    }
}
