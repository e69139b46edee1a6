package org.slipway.compute.container;

import java.util.Optional;

/** The engine's names of what is on a bench, as its learner knows them. */
record BenchNames(Bench bench) {
    /** {@code bridge} for the session's own network. */
    String network(String engineName) {
        return engineName.equals("slw-" + bench.session())
                ? "bridge"
                : object(engineName).orElse(engineName);
    }

    /** A container's, volume's or network's name; empty for what is not of this bench. */
    Optional<String> object(String engineName) {
        String prefix = bench.engineName("");
        return engineName.startsWith(prefix) ? Optional.of(engineName.substring(prefix.length())) : Optional.empty();
    }

    /** An image's name with its tag; empty for one of the engine's tags that the learner does not see. */
    Optional<String> image(String tag) {
        String prefix = images(bench) + "named/";
        return tag.startsWith(prefix) ? Optional.of(tag.substring(prefix.length())) : Optional.empty();
    }

    /** How the engine's tags of all own images of a bench begin. */
    static String images(Bench bench) {
        return "slw/" + bench.session() + "/";
    }
}
