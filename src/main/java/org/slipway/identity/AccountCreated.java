package org.slipway.identity;

/** An account is there that was not before. */
public record AccountCreated(long accountId, Role role) {}
