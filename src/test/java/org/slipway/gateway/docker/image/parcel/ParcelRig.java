package org.slipway.gateway.docker.image.parcel;

import java.util.List;
import org.slipway.gateway.docker.Endpoints;
import org.slipway.gateway.docker.image.CourseNames;
import org.slipway.gateway.docker.image.Shelves;
import org.slipway.gateway.docker.image.archive.Spool;

/** Saving and loading for tests of other rooms. */
public final class ParcelRig {
    private ParcelRig() {}

    public static List<Endpoints> endpoints(Shelves shelves, CourseNames course, Spool spool) {
        return List.of(new SaveEndpoints(shelves), new LoadEndpoints(shelves, course, spool));
    }
}
