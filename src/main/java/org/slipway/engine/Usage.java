package org.slipway.engine;

/**
 * What a running container uses.
 *
 * @param cpuPercent of one processor, so two busy processors are 200
 * @param memoryBytes without the page cache, as {@code docker stats} counts it
 */
public record Usage(double cpuPercent, long memoryBytes, long memoryLimitBytes, int pids) {}
