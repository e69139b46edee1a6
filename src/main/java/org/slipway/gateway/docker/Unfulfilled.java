package org.slipway.gateway.docker;

/** An honest request that cannot be fulfilled, as on any Docker: no such container, a name that is taken, an engine that is away. Nothing for the audit log. */
public final class Unfulfilled extends GatewayException {
    private static final long serialVersionUID = 1;

    public Unfulfilled(int status, String message) {
        super(status, message);
    }

    /** The same words whether it never was or is another learner's. */
    public static Unfulfilled noSuchContainer(String reference) {
        return new Unfulfilled(404, "No such container: " + reference);
    }

    public static Unfulfilled noSuchImage(String reference) {
        return new Unfulfilled(404, "No such image: " + reference);
    }

    public static Unfulfilled noSuchNetwork(String reference) {
        return new Unfulfilled(404, "network " + reference + " not found");
    }

    public static Unfulfilled noSuchVolume(String reference) {
        return new Unfulfilled(404, "get " + reference + ": no such volume");
    }

    public static Unfulfilled noSuchExec(String reference) {
        return new Unfulfilled(404, "No such exec instance: " + reference);
    }

    public static Unfulfilled engineAway() {
        return new Unfulfilled(
                503,
                "The Docker engine of this server is not answering. Try again in a moment; your containers are kept.");
    }
}
