package org.slipway.gateway.docker.container;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slipway.compute.container.Quotas;
import org.slipway.gateway.docker.Endpoints;
import org.slipway.gateway.docker.ImageBook;

/** The container room for tests of other rooms. */
public final class ContainerRig {
    private ContainerRig() {}

    public static List<Endpoints> endpoints(ImageBook images) {
        return List.of(
                new CreateEndpoints(
                        images,
                        Quotas.standard(),
                        bench -> Optional.empty(),
                        bench -> Optional.of("learner-parent"),
                        change -> {},
                        "test"),
                new LifeEndpoints(change -> {}),
                new LookEndpoints(images),
                new StreamEndpoints(),
                new ExecEndpoints(),
                new UpdateEndpoints(Quotas.standard()),
                new PruneEndpoints(change -> {}, Clock.systemUTC()));
    }
}
