package org.slipway.gateway.docker.image.build;

import java.util.Optional;
import java.util.concurrent.Executors;
import org.slipway.compute.container.Quotas;
import org.slipway.gateway.docker.Endpoints;
import org.slipway.gateway.docker.image.CourseNames;
import org.slipway.gateway.docker.image.Shelves;
import org.slipway.gateway.docker.image.archive.Spool;

/** The build room for tests of other rooms. */
public final class BuildRig {
    private BuildRig() {}

    public static Endpoints endpoints(Shelves shelves, CourseNames course, Spool spool) {
        return new BuildEndpoints(
                shelves,
                course,
                spool,
                Quotas.standard(),
                bench -> Optional.empty(),
                new BuildTurns(),
                Executors.newSingleThreadScheduledExecutor(work -> {
                    Thread thread = new Thread(work, "build-clock");
                    thread.setDaemon(true);
                    return thread;
                }));
    }

    public static Endpoints commit(Shelves shelves, CourseNames course) {
        return new CommitEndpoints(shelves, course);
    }
}
