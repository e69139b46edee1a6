package org.slipway.compute.container;

/** What a running container uses; {@code cpuPercent} of one processor, so two busy processors are 200. */
public record ContainerUsage(double cpuPercent, long memoryBytes, long memoryLimitBytes) {}
