package org.slipway.gateway.docker.copying;

import org.slipway.gateway.docker.Endpoints;
import org.slipway.gateway.docker.image.archive.Spool;

/** The copying room for tests of other rooms. */
public final class CopyRig {
    private CopyRig() {}

    public static Endpoints endpoints(Spool spool) {
        return new CopyEndpoints(spool);
    }
}
