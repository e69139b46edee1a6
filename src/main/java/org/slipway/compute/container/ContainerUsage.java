package org.slipway.compute.container;

public record ContainerUsage(double cpuPercent, long memoryBytes, long memoryLimitBytes) {}
