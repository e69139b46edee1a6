package org.slipway.compute.container;

public record PublishedPort(int published, int target) {}
