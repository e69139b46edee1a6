package org.slipway.engine;

/** What a container may do; the engine's adapter turns it into capabilities, limits and flags. */
public enum Profile {
    /** Graders, later functions and jobs: no capabilities, read-only root, 64 MB /tmp, user 10001, no network. */
    STRICT,
    /** A learner's own container: default capabilities less NET_RAW and MKNOD, no new privileges. */
    LEARNER,
    /** The learner's workspace: no capabilities, no new privileges, its own unprivileged user. */
    WORKSPACE
}
