package org.slipway.engine.docker;

/** What the bench says when the engine cannot be used. */
final class Words {
    private static final String BACK = " The bench comes back by itself.";

    private Words() {}

    static String missing(EngineAddress address) {
        return "There is no Docker engine at " + address.host()
                + ". Whoever runs this server can start it with docker/up." + BACK;
    }

    static String stopped(EngineAddress address) {
        return "The Docker engine at " + address.host()
                + " is stopped. Whoever runs this server can start it with docker/up." + BACK;
    }

    static String forbidden(EngineAddress address) {
        return "This portal may not use the Docker engine at " + address.host()
                + ". Whoever runs this server can add its account to the group docker." + BACK;
    }

    static String hung(EngineAddress address) {
        return "The Docker engine at " + address.host() + " does not answer. Whoever runs this server can restart it."
                + BACK;
    }

    static String strange(EngineAddress address, int status) {
        return "What answers at " + address.host() + " is no Docker engine (status " + status
                + "). Whoever runs this server can set DOCKER_HOST to the engine's address.";
    }

    static String old(ApiVersion api) {
        return "The Docker engine is too old: it speaks API " + api + ", Slipway needs " + ApiVersion.OLDEST
                + " (Docker 20.10) or newer.";
    }

    static String starting() {
        return "The portal is looking for the Docker engine." + BACK;
    }

    static String slow() {
        return "The Docker engine took too long over this. Try again in a moment.";
    }

    static String busy() {
        return "The Docker engine is busy with other work. Try again in a moment.";
    }
}
