package org.slipway.lab.rehearsal;

import java.time.Instant;
import java.util.List;

/**
 * A test that is over.
 *
 * @param version of the lab's files then; blank when they were faulty
 * @param lines what was told while it went on
 */
public record StoredRehearsal(
        String lab, String version, Instant begun, Instant finished, RehearsalResult result, List<String> lines) {
    public StoredRehearsal {
        lines = List.copyOf(lines);
    }
}
