package org.slipway.gateway.docker;

/** What a request ends with when it cannot be answered; the learner's client shows the message. */
public abstract sealed class GatewayException extends RuntimeException permits Refused, Unfulfilled {
    private static final long serialVersionUID = 1;

    private final int status;

    GatewayException(int status, String message) {
        super(message);
        this.status = status;
    }

    /** HTTP status, 400 to 599. */
    public int status() {
        return status;
    }
}
