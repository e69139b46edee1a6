package org.slipway.lab.grading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.slipway.compute.container.Bench;
import org.slipway.compute.container.Containers;
import org.slipway.compute.container.Inspections;
import org.slipway.engine.Engine;

/** Benches to be judged. */
@ApplicationScoped
class Benches {
    private final Containers containers;
    private final Inspections inspections;
    private final Engine engine;

    @Inject
    Benches(Containers containers, Inspections inspections, Engine engine) {
        this.containers = containers;
        this.inspections = inspections;
        this.engine = engine;
    }

    GradedBench graded(Bench bench, String workspace) {
        return new GradedBench(bench, workspace, containers, inspections, engine);
    }
}
