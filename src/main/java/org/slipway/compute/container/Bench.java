package org.slipway.compute.container;

/**
 * Where a learner's containers live.
 *
 * @param accountId whose bench it is
 * @param session id of the lab session that everything on it belongs to
 * @param network the engine's id of the session's network
 */
public record Bench(long accountId, String session, String network) {
    /** The engine's name for what is called {@code name} on this bench. */
    public String engineName(String name) {
        return "slw-" + session + "-" + name;
    }

    /** The engine's name of the learner's workspace container. */
    public String workspace() {
        return engineName("workspace");
    }
}
