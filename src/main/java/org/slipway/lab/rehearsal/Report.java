package org.slipway.lab.rehearsal;

import java.util.List;

/** What was played, in order, and how good the checks are. */
public record Report(List<Scene> scenes, Quality quality) {
    public static final Report NONE = new Report(List.of(), Quality.NONE);

    public Report {
        scenes = List.copyOf(scenes);
    }
}
