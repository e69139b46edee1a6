package org.slipway.compute.container;

public final class ContainersUnavailable extends ContainerException {
    private static final long serialVersionUID = 1L;

    public ContainersUnavailable(String message) {
        super(message);
    }
}
