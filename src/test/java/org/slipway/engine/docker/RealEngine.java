package org.slipway.engine.docker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.slipway.engine.Engine;

/** Real Docker for tests of other rooms, with an instance of its own; closing it removes whatever it still has. */
public final class RealEngine implements AutoCloseable {
    private final DockerEngine engine = new DockerEngine(
            EngineAddress.resolve(System.getenv(), Path.of(System.getProperty("user.home"))),
            "test-" + UUID.randomUUID(),
            Subnet.parse("10.215.0.0/20").orElseThrow(),
            Duration.ofSeconds(2));

    public Engine engine() {
        return engine;
    }

    @Override
    public void close() {
        engine.sandboxes(Map.of()).forEach(left -> engine.remove(left.id()));
        engine.networks(Map.of()).forEach(left -> engine.removeNetwork(left.id()));
        engine.close();
    }
}
