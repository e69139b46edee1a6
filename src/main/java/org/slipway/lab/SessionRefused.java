package org.slipway.lab;

/** It cannot be done now; the message says why and what to do. */
public final class SessionRefused extends SessionException {
    private static final long serialVersionUID = 1L;

    public SessionRefused(String message) {
        super(message);
    }
}
