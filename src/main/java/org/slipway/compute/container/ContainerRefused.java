package org.slipway.compute.container;

public final class ContainerRefused extends ContainerException {
    private static final long serialVersionUID = 1L;
    private final String field;

    public ContainerRefused(String field, String message) {
        super(message);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
