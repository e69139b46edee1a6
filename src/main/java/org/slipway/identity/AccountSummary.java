package org.slipway.identity;

import java.time.Instant;
import java.util.Optional;

/** An account as an instructor's table shows it. */
public record AccountSummary(Account account, Instant created, Optional<Instant> lastSignIn) {}
