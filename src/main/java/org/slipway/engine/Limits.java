package org.slipway.engine;

/**
 * What a container may use.
 *
 * @param memoryBytes memory and swap together
 * @param cpus processors' worth of time, 0.5 is half of one
 * @param pids processes and threads
 */
public record Limits(long memoryBytes, double cpus, int pids) {}
