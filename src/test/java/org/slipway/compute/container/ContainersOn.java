package org.slipway.compute.container;

import org.slipway.engine.Engine;

/** The container room on an engine of the test's choice, without a server around it. */
public final class ContainersOn {
    private ContainersOn() {}

    public static CourseImages images(Engine engine) {
        return new CourseImages(engine, new ImageProgress("target/no-such-data"));
    }

    public static Inspections inspections(Engine engine) {
        return new Inspections(engine, images(engine));
    }

    public static Containers containers(Engine engine) {
        return new Containers(
                engine, new Launcher(engine, images(engine)), new PortForwards(engine, command -> command.run()));
    }
}
