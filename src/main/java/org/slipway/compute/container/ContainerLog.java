package org.slipway.compute.container;

import java.time.Instant;
import org.slipway.engine.LogLine;

/** One line that a container wrote; {@code error} for standard error. */
public record ContainerLog(Instant at, boolean error, String text) {
    static ContainerLog of(LogLine line) {
        return new ContainerLog(line.at(), line.error(), line.text());
    }
}
