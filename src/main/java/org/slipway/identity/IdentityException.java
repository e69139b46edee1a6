package org.slipway.identity;

/** The one root of what this room throws. */
public abstract sealed class IdentityException extends RuntimeException permits AccountRefused, NotSignedIn {
    private static final long serialVersionUID = 1L;

    IdentityException(String message) {
        super(message);
    }
}
