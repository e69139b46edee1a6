package org.slipway.lab;

import org.slipway.course.yaml.FaultyFile;

/**
 * Something in a lab's files that its author must put right.
 *
 * @param file with the lab's folder, like {@code first-container/lab.yaml}
 * @param line counted from 1
 */
public record LabFault(String file, int line, String problem) {
    static LabFault of(FaultyFile faulty) {
        return new LabFault(faulty.file(), faulty.line(), faulty.problem());
    }

    /** {@code file:line: problem}, as editors understand it. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + problem;
    }
}
