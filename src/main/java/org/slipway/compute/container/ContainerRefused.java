package org.slipway.compute.container;

/** What the learner asked for cannot be done; the message says what to do instead. */
public final class ContainerRefused extends ContainerException {
    private static final long serialVersionUID = 1L;

    private final String field;

    public ContainerRefused(String field, String message) {
        super(message);
        this.field = field;
    }

    public ContainerRefused(String field, String message, Throwable cause) {
        super(message, cause);
        this.field = field;
    }

    /** The field of the request that the message is about: name, image, command, environment, port or memory; empty for the whole. */
    public String field() {
        return field;
    }
}
