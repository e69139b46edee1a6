package org.slipway.compute.container;

/** The one root of what this room throws; its message is written for the learner. */
public abstract sealed class ContainerException extends RuntimeException
        permits ContainerRefused, ContainersUnavailable {
    private static final long serialVersionUID = 1L;

    ContainerException(String message, Throwable cause) {
        super(message, cause);
    }

    ContainerException(String message) {
        super(message);
    }
}
