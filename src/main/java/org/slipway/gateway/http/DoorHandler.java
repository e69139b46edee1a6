package org.slipway.gateway.http;

import java.io.IOException;

/** Answers a request that came through a door. */
public interface DoorHandler {
    /** Answers exactly once through the call; an exception that it throws ends the connection. */
    void answer(DoorCall call) throws IOException;

    /** Told of a message that could not even be read; its sender has the fault's words as the answer. */
    void unreadable(HttpFault fault);
}
