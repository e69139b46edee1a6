package org.slipway.compute.container;

import java.nio.file.Path;
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

    public static DiskUse diskUse(Engine engine, int megabytes) {
        return new DiskUse(engine, images(engine), new Quotas(40, 2048, 1024, 1.0, 1024, megabytes, 256, 120));
    }

    public static Containers containers(Engine engine) {
        return containers(engine, images(engine), new PortForwards(engine, Runnable::run));
    }

    static Containers containers(Engine engine, CourseImages images, PortForwards forwards) {
        return new Containers(
                engine,
                new Launcher(engine, images, Quotas.standard(), cgroup(engine), new StartPaces()),
                forwards,
                forwards::follow);
    }

    /** On a machine without control groups. */
    public static LearnerCgroup cgroup(Engine engine) {
        return cgroup(engine, Path.of("target/no-such-groups"));
    }

    /** On a machine whose kernel shows its groups there. */
    public static LearnerCgroup cgroup(Engine engine, Path root) {
        return new LearnerCgroup(engine, Quotas.standard(), "test", root);
    }
}
