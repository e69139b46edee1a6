package org.slipway.identity;

/** An account was needed and nobody is signed in. */
public final class NotSignedIn extends IdentityException {
    private static final long serialVersionUID = 1L;

    NotSignedIn() {
        super("Sign in, or try without an account, to go on.");
    }
}
