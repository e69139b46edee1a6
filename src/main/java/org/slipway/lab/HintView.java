package org.slipway.lab;

/** A hint as its learner sees it: {@code html} is empty until it is taken. */
public record HintView(String stepId, int index, int cost, boolean taken, String html) {}
