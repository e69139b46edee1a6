package org.slipway.compute.container;

/** A named volume of a learner's. */
public record InspectedVolume(String name) {}
