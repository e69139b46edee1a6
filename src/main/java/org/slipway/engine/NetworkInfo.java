package org.slipway.engine;

import java.util.Map;

public record NetworkInfo(String id, String name, Map<String, String> labels) {}
