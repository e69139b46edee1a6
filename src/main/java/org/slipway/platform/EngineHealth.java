package org.slipway.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.slipway.engine.Engine;
import org.slipway.engine.EngineStatus;

/** Tells apart a portal without its engine, which still shows the course, from one without its database. */
@Readiness
@ApplicationScoped
class EngineHealth implements HealthCheck {
    private final Engine engine;

    @Inject
    EngineHealth(Engine engine) {
        this.engine = engine;
    }

    @Override
    public HealthCheckResponse call() {
        EngineStatus status = engine.status();
        if (status instanceof EngineStatus.Up up) {
            return HealthCheckResponse.named("engine")
                    .up()
                    .withData("version", up.version())
                    .withData("api", up.apiVersion())
                    .build();
        }
        String why = status instanceof EngineStatus.Down down ? down.why() : "";
        return HealthCheckResponse.named("engine").down().withData("why", why).build();
    }
}
