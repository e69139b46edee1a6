package org.slipway.lab.rehearsal;

/** A lab could not be tested, and its author is not to blame; the message is for a person. */
public final class NotTestable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotTestable(String message) {
        super(message);
    }
}
