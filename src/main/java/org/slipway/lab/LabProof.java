package org.slipway.lab;

import java.util.List;
import java.util.Map;

/**
 * What proves a lab: for each step what solves it, and what must fail, with the places in {@code lab.yaml} where its author would put a slip right.
 *
 * @param chapter the place of the key
 * @param checks the place of each check by its id
 */
public record LabProof(Lab lab, Place chapter, List<StepProof> steps, Map<String, Place> checks) {
    public LabProof {
        steps = List.copyOf(steps);
        checks = Map.copyOf(checks);
    }

    /** A line of a file, with the lab's folder. */
    public record Place(String file, int line) {
        public LabFault fault(String problem) {
            return new LabFault(file, line, problem);
        }
    }

    /** A script by its text, which may have placeholders; {@code file} is with the lab's folder, {@code name} without. */
    public record Script(String file, String name, String text) {
        public Place line(int line) {
            return new Place(file, line);
        }
    }

    /** One step's proof. */
    public record StepProof(String id, Script solve, List<WrongProof> wrongs) {
        public StepProof {
            wrongs = List.copyOf(wrongs);
        }
    }

    /** A script after which the check {@code fails} fails with the words {@code saying}. */
    public record WrongProof(Place place, Script script, String fails, String saying) {}
}
