package org.slipway.lab;

/** Help that a learner may unfold; {@code cost} in points, 0 is free. */
public record Hint(String html, int cost) {}
