package org.slipway.identity;

/** This browser session no longer speaks for this account; what it holds open is to be closed. */
public record SignedOut(long accountId, String httpSessionId) {}
