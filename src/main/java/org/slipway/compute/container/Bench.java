package org.slipway.compute.container;

/** Where a learner's containers live: owner, session id, engine network id. */
public record Bench(long accountId, String session, String network) {}
