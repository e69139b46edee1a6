package org.slipway.lab;

import java.util.List;
import java.util.Optional;

/** A lab with what proves it: for each step the script that solves it, and scripts that must fail. */
record LabDefinition(Lab lab, LabFiles files, List<Rehearsal> rehearsals) {
    /** A step's scripts, by their text. */
    record Rehearsal(String stepId, String solve, List<Wrong> wrongs) {}

    /**
     * A script after which the check {@code fails} fails with the words {@code saying}.
     *
     * @param after the step up to which the bench is solved before; the one before its own when absent
     */
    record Wrong(String name, String script, String fails, String saying, Optional<String> after) {}
}
