package org.slipway.gateway.docker;

/** The policy says no: nothing of the request reaches the engine, and the refusal is written to the audit log. */
public final class Refused extends GatewayException {
    private static final long serialVersionUID = 1;

    public Refused(int status, String message) {
        super(status, message);
    }

    /** The request itself is not what Docker's API knows. */
    public static Refused badRequest(String message) {
        return new Refused(400, message);
    }

    /** Understood, but not on this bench; the message says what to do instead. */
    public static Refused forbidden(String message) {
        return new Refused(403, message);
    }

    /** The message names the quota and its size. */
    public static Refused quota(String message) {
        return new Refused(403, "quota: " + message);
    }
}
