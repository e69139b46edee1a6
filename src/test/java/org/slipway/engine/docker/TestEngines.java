package org.slipway.engine.docker;

import java.nio.file.Path;
import java.time.Duration;
import org.slipway.engine.Engine;

/** Real engines for the tests of other rooms. */
public final class TestEngines {
    private TestEngines() {}

    /** This machine's Docker, under an instance label of the caller's; close it when it is {@link AutoCloseable}. */
    public static Engine docker(String instance) {
        return new DockerEngine(
                EngineAddress.resolve(System.getenv(), Path.of(System.getProperty("user.home"))),
                instance,
                Subnet.parse("10.215.0.0/20").orElseThrow(),
                Duration.ofSeconds(2));
    }
}
