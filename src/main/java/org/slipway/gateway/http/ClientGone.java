package org.slipway.gateway.http;

import java.io.EOFException;

/** The other side hung up before its message was complete. */
public final class ClientGone extends EOFException {
    private static final long serialVersionUID = 1;

    ClientGone() {
        super("the line was closed in the middle of a message");
    }
}
