package org.slipway.gateway.docker;

import java.util.Optional;
import org.slipway.compute.container.Bench;

/** Between the engine's names, which are one for all, and a learner's, which are his own. */
public final class Names {
    /** What the learner's own bench network is called, as on any Docker. */
    public static final String BRIDGE = "bridge";

    private final Bench bench;

    public Names(Bench bench) {
        this.bench = bench;
    }

    /** The engine's name of a container, named network or named volume. */
    public String engine(String name) {
        return bench.engineName(name);
    }

    /** The engine's name of a network in the learner's words. */
    public String engineNetwork(String name) {
        return name.equals(BRIDGE) ? benchNetwork() : engine(name);
    }

    private String benchNetwork() {
        return "slw-" + bench.session();
    }

    /** The learner's name of what the engine calls so; empty for what is not on this bench. */
    public Optional<String> own(String engineName) {
        String name = engineName.startsWith("/") ? engineName.substring(1) : engineName;
        String prefix = bench.engineName("");
        return name.startsWith(prefix) ? Optional.of(name.substring(prefix.length())) : Optional.empty();
    }

    public Optional<String> ownNetwork(String engineName) {
        return engineName.equals(benchNetwork()) ? Optional.of(BRIDGE) : own(engineName);
    }

    /** Where the session's own images live on the engine: {@code slw/S/named/web:latest}. */
    public String engineImage(String repositoryAndTag) {
        return imagePrefix() + "named/" + repositoryAndTag;
    }

    /** The hidden tag that keeps an image without a name the session's own. */
    public String keptImage(String id) {
        return imagePrefix() + "kept:" + id.replace("sha256:", "").substring(0, 12);
    }

    public String imagePrefix() {
        return "slw/" + bench.session() + "/";
    }

    /** The learner's words for an engine's message: names of ours in it become the learner's. */
    public String words(String message) {
        return message.replace(bench.engineName(""), "")
                .replace(benchNetwork(), BRIDGE)
                .replace(imagePrefix() + "named/", "")
                .replaceAll("slipway/([a-z0-9]+):latest", "$1")
                .replaceAll("slipway/([a-z0-9]+)", "$1");
    }
}
