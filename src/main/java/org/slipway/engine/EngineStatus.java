package org.slipway.engine;

import java.time.Instant;

/** What is known of the engine without asking it. */
public sealed interface EngineStatus {
    /** It answered its last ping. */
    record Up(String version, String apiVersion, Instant since) implements EngineStatus {}

    /** It is missing, stopped or hung; {@code why} says which and what to do, in words for the person at the bench. */
    record Down(String why, Instant since) implements EngineStatus {}

    default boolean isUp() {
        return this instanceof Up;
    }
}
