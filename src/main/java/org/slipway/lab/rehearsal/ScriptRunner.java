package org.slipway.lab.rehearsal;

import org.slipway.lab.BenchSession;

/** Runs a lab's script where a learner would type it. */
public interface ScriptRunner {
    /**
     * Runs it to its end. Throws {@link NotTestable} when the bench is not there for it.
     *
     * @param name what the script calls itself in its messages
     * @param text with parameters filled in
     */
    ScriptEnd run(BenchSession session, String name, String text);
}
