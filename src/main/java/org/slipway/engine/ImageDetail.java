package org.slipway.engine;

import java.util.List;
import java.util.Map;

/**
 * An image in full.
 *
 * @param tags its references
 * @param bytes its size with all layers
 * @param layers digests of its layers, the lowest first; an image that is built on another begins with the other's
 * @param user whom its containers run as; blank for root
 * @param healthcheck whether it has a health check
 */
public record ImageDetail(
        String id,
        List<String> tags,
        long bytes,
        List<String> layers,
        String user,
        Map<String, String> env,
        List<String> entrypoint,
        List<String> command,
        boolean healthcheck,
        Map<String, String> labels) {
    public ImageDetail {
        tags = List.copyOf(tags);
        layers = List.copyOf(layers);
        env = Map.copyOf(env);
        entrypoint = List.copyOf(entrypoint);
        command = List.copyOf(command);
        labels = Map.copyOf(labels);
    }
}
