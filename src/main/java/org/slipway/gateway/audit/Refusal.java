package org.slipway.gateway.audit;

import java.time.Instant;

/**
 * A request that the gateway refused.
 *
 * @param request method and path, shortened
 * @param reason the words that the learner was told
 */
public record Refusal(Instant at, long accountId, String session, String request, int status, String reason) {}
