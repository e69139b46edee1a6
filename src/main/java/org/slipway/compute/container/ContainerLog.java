package org.slipway.compute.container;

import java.time.Instant;

public record ContainerLog(Instant at, boolean error, String text) {}
