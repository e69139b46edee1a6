package org.slipway.lab.rehearsal;

import java.util.List;
import org.slipway.lab.LabFault;

/** What came of a lab's test. */
public sealed interface RehearsalResult {
    /** The checks tell right from wrong. */
    record Proven(Report report) implements RehearsalResult {}

    /** The author has something to put right; the report is empty when the files could not be read. */
    record Disproved(List<LabFault> faults, Report report) implements RehearsalResult {
        public Disproved {
            faults = List.copyOf(faults);
        }
    }

    /** It could not be tested, which says nothing about the lab. */
    record NotTested(String why) implements RehearsalResult {}

    /** How a command tells it: 0 proven, 1 disproved, 2 not tested. */
    default int exitCode() {
        if (this instanceof Proven) {
            return 0;
        }
        return this instanceof Disproved ? 1 : 2;
    }
}
