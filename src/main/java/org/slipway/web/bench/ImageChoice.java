package org.slipway.web.bench;

/** An image in the launch form; one that is not ready says why and cannot be chosen. */
public record ImageChoice(String name, String label, boolean ready) {}
