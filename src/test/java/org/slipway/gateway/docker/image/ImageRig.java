package org.slipway.gateway.docker.image;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.slipway.compute.container.Bench;
import org.slipway.compute.container.CourseImage;
import org.slipway.compute.container.ImageState;
import org.slipway.compute.container.Quotas;
import org.slipway.gateway.docker.Endpoints;
import org.slipway.gateway.docker.EngineLines;
import org.slipway.gateway.docker.GatewayRig;
import org.slipway.gateway.docker.image.archive.Spool;
import org.slipway.gateway.docker.image.archive.SpoolRig;
import org.slipway.gateway.docker.image.build.BuildRig;
import org.slipway.gateway.http.UnixEngineLine;

/** The image room behind a bench's door. */
public final class ImageRig {
    public static final CourseNames COURSE = new CourseNames(List.of(
            new CourseImage("busybox", List.of("latest"), "A tiny system", 0, List.of(), "slipway/busybox:latest"),
            new CourseImage("nginx", List.of("latest"), "A web server", 80, List.of(), "slipway/nginx:latest")));

    private ImageRig() {}

    /** Docker as it runs on this machine. */
    static EngineLines docker() {
        return () -> new EngineLines.Speaking(new UnixEngineLine(Path.of("/var/run/docker.sock"), "1.41"), 41);
    }

    static GatewayRig open(EngineLines engine, Path folder, Bench bench) throws IOException {
        return new GatewayRig(engine, endpoints(new Shelves(COURSE, engine), folder), bench);
    }

    /** @param folder where build contexts wait */
    public static List<Endpoints> endpoints(Shelves shelves, Path folder) {
        Spool spool = SpoolRig.in(folder, Quotas.standard().archive());
        return List.of(
                new ImageEndpoints(shelves),
                new RegistryEndpoints(COURSE, name -> new ImageState.Ready()),
                BuildRig.endpoints(shelves, COURSE, spool));
    }
}
