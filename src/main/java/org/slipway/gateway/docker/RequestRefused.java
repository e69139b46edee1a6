package org.slipway.gateway.docker;

import org.slipway.compute.container.Bench;

/**
 * The policy has refused a request of a learner's; told as an event for whoever keeps the audit log.
 *
 * @param request method and path, as they were sent
 * @param reason the words that the learner was told
 */
public record RequestRefused(Bench bench, String request, int status, String reason) {}
