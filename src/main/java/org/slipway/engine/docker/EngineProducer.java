package org.slipway.engine.docker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slipway.engine.Engine;

/** Makes the one engine of this portal out of its settings and the Docker command line's conventions. */
@ApplicationScoped
class EngineProducer {
    private static final Duration PING_EVERY = Duration.ofSeconds(2);

    @Produces
    @ApplicationScoped
    Engine engine(
            @ConfigProperty(name = "slipway.instance", defaultValue = "development") String instance,
            @ConfigProperty(name = "slipway.network.pool", defaultValue = "10.213.0.0/16") String pool) {
        EngineAddress address = EngineAddress.resolve(System.getenv(), Path.of(System.getProperty("user.home")));
        Subnet subnets = Subnet.parse(pool)
                .orElseThrow(() -> new IllegalArgumentException(
                        "slipway.network.pool is “" + pool + "”; write an IPv4 range such as 10.213.0.0/16"));
        return new DockerEngine(address, instance, subnets, PING_EVERY);
    }

    /** Starts watching with the portal, so that the first page knows. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object started, Engine engine) {
        engine.status();
    }

    void end(@Disposes Engine engine) {
        if (engine instanceof DockerEngine docker) {
            docker.close();
        }
    }
}
