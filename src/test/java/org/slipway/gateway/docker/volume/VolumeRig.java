package org.slipway.gateway.docker.volume;

import org.slipway.compute.container.Quotas;
import org.slipway.gateway.docker.Endpoints;

/** The volume room for tests of other rooms. */
public final class VolumeRig {
    private VolumeRig() {}

    public static Endpoints endpoints() {
        return new VolumeEndpoints(Quotas.standard(), "test");
    }
}
