package org.slipway.compute.container;

/**
 * A bench is no more: its doors are shut, whoever stands in them.
 *
 * @param session id of the lab session
 */
public record BenchClosed(String session) {}
