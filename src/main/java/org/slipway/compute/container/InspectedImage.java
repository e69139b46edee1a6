package org.slipway.compute.container;

import java.util.List;
import java.util.Map;

/**
 * An image on a learner's bench, under the names that the learner's {@code docker} shows.
 *
 * @param names with tags; empty for one without any
 * @param built whether it is the learner's own, not a course image
 * @param bytes its size with all layers
 * @param layers digests of its layers, the lowest first
 * @param user whom its containers run as; blank for root
 */
public record InspectedImage(
        List<String> names,
        String id,
        boolean built,
        long bytes,
        List<String> layers,
        String user,
        Map<String, String> env,
        List<String> entrypoint,
        List<String> command,
        boolean healthcheck,
        Map<String, String> labels) {
    /** Whether it is built on the other, or is the other. */
    public boolean beginsWith(InspectedImage other) {
        return layers.size() >= other.layers.size()
                && layers.subList(0, other.layers.size()).equals(other.layers);
    }

    public boolean isNamed(String name) {
        return names.contains(ImageNames.full(name));
    }
}
