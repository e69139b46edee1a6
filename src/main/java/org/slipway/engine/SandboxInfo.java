package org.slipway.engine;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A container as the engine sees it.
 *
 * @param address its IP address on its network while it runs
 * @param exitCode meaningful for {@link State#EXITED} only
 */
public record SandboxInfo(
        String id,
        String name,
        String image,
        State state,
        int exitCode,
        Instant created,
        Optional<Instant> started,
        Optional<Instant> finished,
        Optional<String> address,
        Map<String, String> labels) {
    /** The engine's states; RESTARTING counts as running, REMOVING and DEAD as dead. */
    public enum State {
        CREATED,
        RUNNING,
        PAUSED,
        EXITED,
        DEAD
    }
}
