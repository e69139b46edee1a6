package org.slipway.lab;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Whether benches can work at all right now. */
@ApplicationScoped
public class BenchHealth {
    /** Words for the bench when the engine is down; never blocks. */
    public Optional<String> trouble() {
        throw new UnsupportedOperationException();
    }
}
