package org.slipway.engine;

/** How a command in a container ended; {@code timedOut} when it was killed for taking too long, its exit code is then meaningless. */
public record ExecResult(int exitCode, String stdout, String stderr, boolean timedOut, boolean truncated) {}
