package org.slipway.engine;

import java.time.Instant;

/** One line that a container wrote; {@code error} for standard error. */
public record LogLine(Instant at, boolean error, String text) {}
