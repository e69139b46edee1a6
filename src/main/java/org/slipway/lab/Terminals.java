package org.slipway.lab;

import jakarta.enterprise.context.ApplicationScoped;

/** The open terminals: one per workspace and one per container shell, the same for every tab that watches. */
@ApplicationScoped
public class Terminals {
    /** The workspace's terminal; it can be attached to while the session is still being prepared. */
    public Terminal workspace(long accountId) {
        throw new UnsupportedOperationException();
    }

    /** A shell in one of the learner's running containers. */
    public Terminal shell(long accountId, String containerName) {
        throw new UnsupportedOperationException();
    }
}
