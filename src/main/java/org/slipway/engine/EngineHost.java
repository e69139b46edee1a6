package org.slipway.engine;

/**
 * Where the engine runs and how it holds containers to their limits.
 *
 * @param local whether it shares this machine's files and sockets
 * @param cgroupDriver who makes the containers' control groups: {@code cgroupfs}, {@code systemd} or {@code none}
 * @param cgroupVersion 1 or 2
 */
public record EngineHost(boolean local, String cgroupDriver, int cgroupVersion) {}
