package org.slipway.compute.container;

public abstract sealed class ContainerException extends RuntimeException
        permits ContainerRefused, ContainersUnavailable {
    private static final long serialVersionUID = 1L;

    ContainerException(String message) {
        super(message);
    }
}
