package org.slipway.compute.container;

import java.util.Map;
import java.util.Optional;

public record LaunchRequest(
        String name,
        String image,
        String command,
        Map<String, String> environment,
        Optional<PublishedPort> port,
        int memoryMegabytes) {}
