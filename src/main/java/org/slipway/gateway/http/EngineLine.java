package org.slipway.gateway.http;

import java.io.IOException;

/** Asks the engine; every call is a fresh connection, so that nothing of one request can be taken for part of another. */
public interface EngineLine {
    /**
     * Sends a request and returns when the head of the answer is there, whatever its status.
     *
     * @throws IOException when the engine cannot be reached or breaks the line
     */
    EngineAnswer ask(EngineCall call) throws IOException;
}
