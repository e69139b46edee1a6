package org.slipway.lab;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.slipway.course.yaml.NearestKey;

/**
 * What proves a lab: for each step what solves it, and what must fail, with the places in {@code lab.yaml} where its author would put a slip right.
 *
 * @param chapter the place of the key
 * @param checks the place of each check by its id
 * @param unused scripts that {@code lab.yaml} does not name
 */
public record LabProof(
        Lab lab, Place chapter, List<StepProof> steps, Map<String, Place> checks, List<LabFault> unused) {
    public LabProof {
        steps = List.copyOf(steps);
        unused = List.copyOf(unused);
        checks = Map.copyOf(checks);
    }

    /** What is wrong though every file can be read: what the lab leans on is not there, or what it has leads nowhere. */
    public List<LabFault> loose(Collection<String> chapters) {
        List<LabFault> faults = new ArrayList<>(unused);
        if (!chapters.contains(lab.chapter())) {
            faults.add(chapter.fault("there is no chapter `" + lab.chapter() + "`; "
                    + NearestKey.advice(lab.chapter(), chapters, "there are ")));
        }
        return faults;
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

    /**
     * A script after which the check {@code fails} fails with the words {@code saying}.
     *
     * @param solvedBefore how many of the lab's steps are solved before it
     */
    public record WrongProof(Place place, Script script, String fails, String saying, int solvedBefore) {}
}
