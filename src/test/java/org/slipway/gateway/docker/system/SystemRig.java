package org.slipway.gateway.docker.system;

import org.slipway.compute.container.Quotas;
import org.slipway.gateway.docker.Endpoints;
import org.slipway.gateway.docker.ImageBook;

/** The system room for tests of other rooms. */
public final class SystemRig {
    private SystemRig() {}

    public static Endpoints endpoints(ImageBook images) {
        return new SystemEndpoints(Quotas.standard(), images);
    }
}
