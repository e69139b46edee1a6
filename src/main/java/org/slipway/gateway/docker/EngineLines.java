package org.slipway.gateway.docker;

import org.slipway.gateway.http.EngineLine;

/** The way to the engine, as long as there is one. */
public interface EngineLines {
    /**
     * @param minor version 1.minor of Docker's API, which is spoken on both sides of the gateway
     */
    record Speaking(EngineLine line, int minor) {}

    /** @throws Unfulfilled when the engine is away */
    Speaking speaking();
}
