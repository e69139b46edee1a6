package org.slipway.engine;

import java.util.Map;

/** An image that the engine holds; {@code bytes} is its size with all layers. */
public record ImageInfo(String id, long bytes, Map<String, String> labels) {}
