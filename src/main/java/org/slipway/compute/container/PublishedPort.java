package org.slipway.compute.container;

/** What the container answers on {@code target} is found at {@code localhost:published} in the learner's workspace and in the App tab. */
public record PublishedPort(int published, int target) {}
