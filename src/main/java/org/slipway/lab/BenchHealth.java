package org.slipway.lab;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.slipway.engine.Engine;
import org.slipway.engine.EngineStatus;

/** Whether benches can work at all right now. */
@ApplicationScoped
public class BenchHealth {
    private final Engine engine;

    @Inject
    BenchHealth(Engine engine) {
        this.engine = engine;
    }

    /** Words for the bench when the engine is down; never blocks. */
    public Optional<String> trouble() {
        return engine.status() instanceof EngineStatus.Down down ? Optional.of(down.why()) : Optional.empty();
    }
}
