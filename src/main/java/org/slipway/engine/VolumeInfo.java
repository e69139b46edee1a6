package org.slipway.engine;

import java.util.Map;

/** A volume, by the engine's name for it. */
public record VolumeInfo(String name, Map<String, String> labels) {
    public VolumeInfo {
        labels = Map.copyOf(labels);
    }
}
