package org.slipway.identity;

/** Someone signed in by name and password, by creating an account or as a guest; not fired when a browser is remembered. */
public record SignedIn(long accountId) {}
