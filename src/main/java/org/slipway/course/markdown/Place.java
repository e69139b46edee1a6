package org.slipway.course.markdown;

import org.slipway.course.yaml.FaultyFile;

/** Where in which file something is written; lines count from 1. */
public record Place(String file, int line) {
    public FaultyFile fault(String problem) {
        return new FaultyFile(file, line, problem);
    }
}
