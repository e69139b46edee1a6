package org.slipway.gateway.docker.image.archive;

import java.util.Set;
import org.slipway.gateway.docker.Refused;

/** What an archive may hold, by what it is for. */
public enum Rules {
    /** Files of a learner's: a build's context, a copy into a container. Links stay inside. */
    FILES(50_000),
    /** The box around a saved image: manifests, settings and layers. */
    BOX(2_000),
    /** One layer of an image: a root file system, where links may say what they like, since only a container follows them. */
    LAYER(200_000);

    /** Memory: null, zero, full, random, urandom. Terminals: tty, console, ptmx. Every root file system of a Linux brings them. */
    private static final Set<String> HARMLESS = Set.of("1:3", "1:5", "1:7", "1:8", "1:9", "5:0", "5:1", "5:2");

    private final int entries;

    Rules(int entries) {
        this.entries = entries;
    }

    int entries() {
        return entries;
    }

    boolean device(char type, long major, long minor) {
        return this == LAYER && type == '3' && HARMLESS.contains(major + ":" + minor);
    }

    Refused refusal(String name, String why) {
        String shown = name.length() > 200 ? name.substring(0, 200) + "…" : name;
        return Refused.badRequest(
                "the archive's entry " + shown.replaceAll("\\p{Cntrl}", "?") + " " + why + ", which is not taken here");
    }
}
