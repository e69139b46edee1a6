package org.slipway.gateway.docker.image.parcel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.slipway.gateway.docker.Endpoints;
import org.slipway.gateway.docker.Exchange;
import org.slipway.gateway.docker.Refused;
import org.slipway.gateway.docker.Route;
import org.slipway.gateway.docker.image.CourseNames;
import org.slipway.gateway.docker.image.ImageName;
import org.slipway.gateway.docker.image.Shelf;
import org.slipway.gateway.docker.image.Shelves;
import org.slipway.gateway.docker.image.archive.Spool;
import org.slipway.gateway.docker.image.archive.Spooled;
import org.slipway.gateway.http.EngineCall;

/** {@code docker load}. */
@ApplicationScoped
class LoadEndpoints implements Endpoints {
    private final Shelves shelves;
    private final CourseNames course;
    private final Spool spool;

    @Inject
    LoadEndpoints(Shelves shelves, CourseNames course, Spool spool) {
        this.shelves = shelves;
        this.course = course;
        this.spool = spool;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post("/images/load", this::load, "quiet", "platform"));
    }

    private void load(Exchange exchange) throws IOException {
        if (!exchange.query().one("platform").orElse("").isEmpty()) {
            throw Refused.forbidden("Images here are for linux/amd64 only; leave the platform out.");
        }
        boolean quiet = exchange.query().flag("quiet");
        Shelf shelf = shelves.of(exchange);
        try (Box box = Box.read(exchange.stream(), spool);
                Spooled anew = spool.open()) {
            List<Packed> images = Packed.all(box);
            ownNames(shelf, images);
            Repacked.write(images, box, exchange.names(), anew);
            long size = anew.size();
            EngineCall call = EngineCall.post("/images/load")
                    .with("quiet", quiet ? "1" : "0")
                    .sending(new EngineCall.Body("application/x-tar", anew.read(), size));
            exchange.relayObjects(exchange.engine().ask(call), new Loaded(shelf, exchange.names(), images));
        }
    }

    /** Before anything is loaded: no image may take the name of a course's, unless it is that one. */
    private void ownNames(Shelf shelf, List<Packed> images) throws IOException {
        for (Packed image : images) {
            for (ImageName name : image.names()) {
                if (!shelf.isTheCourses(image.id(), name)) {
                    course.ownName(name);
                }
            }
        }
    }
}
