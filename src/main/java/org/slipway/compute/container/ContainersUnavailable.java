package org.slipway.compute.container;

/** The engine cannot be reached: a fault of ours that costs the learner nothing. */
public final class ContainersUnavailable extends ContainerException {
    private static final long serialVersionUID = 1L;

    public ContainersUnavailable(String message) {
        super(message);
    }

    public ContainersUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
