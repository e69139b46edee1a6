package org.slipway.gateway.http;

import java.io.IOException;

/** Answers a request that came through a door. */
@FunctionalInterface
public interface DoorHandler {
    /** Answers exactly once through the call; an exception that it throws ends the connection. */
    void answer(DoorCall call) throws IOException;
}
