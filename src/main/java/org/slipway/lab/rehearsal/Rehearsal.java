package org.slipway.lab.rehearsal;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.slipway.compute.container.ContainerException;
import org.slipway.engine.EngineException;
import org.slipway.lab.Lab;
import org.slipway.lab.LabProof;
import org.slipway.lab.rehearsal.RehearsalResult.Disproved;
import org.slipway.lab.rehearsal.RehearsalResult.NotTested;
import org.slipway.lab.rehearsal.RehearsalResult.Proven;

/** One test of one lab: two rounds with different parameters; the second is left out when the first has shown a fault. */
final class Rehearsal {
    private static final int ROUNDS = 2;

    private final LabProof proof;
    private final Stage stage;
    private final long account;
    private final Notes notes;
    private final boolean brief;

    /** @param brief plays the wrong ways in the first round only */
    Rehearsal(LabProof proof, Stage stage, long account, boolean brief, Consumer<String> telling) {
        this.brief = brief;
        this.proof = proof;
        this.stage = stage;
        this.account = account;
        this.notes = new Notes(telling);
    }

    RehearsalResult run() {
        long began = System.nanoTime();
        Lab lab = proof.lab();
        notes.line(lab.id() + ": " + counted(lab.steps().size(), "step") + ", "
                + counted(proof.checks().size(), "check") + ", " + counted(lab.points(), "point"));
        try {
            rounds();
        } catch (NotTestable | EngineException | ContainerException ours) {
            String why = String.valueOf(ours.getMessage());
            notes.line("Could not be tested: " + why);
            return new NotTested(why);
        } finally {
            stage.clear(account);
        }
        RehearsalResult result =
                notes.anyFault() ? new Disproved(notes.faults(), notes.report(lab)) : new Proven(notes.report(lab));
        Table.of(notes.report(lab)).forEach(notes::line);
        notes.line(verdict(lab.id(), Duration.ofNanos(System.nanoTime() - began)));
        return result;
    }

    private void rounds() {
        Map<String, String> parameters = Map.of();
        for (int number = 1; number <= ROUNDS && !notes.anyFault(); number++) {
            parameters = new Round(proof, stage, account, notes, number).play(parameters, number == 1 || !brief);
        }
    }

    private String verdict(String lab, Duration took) {
        return lab
                + (notes.anyFault()
                        ? " is not proven: " + counted(notes.faults().size(), "fault")
                        : " is proven")
                + ", " + took.toSeconds() + " s";
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
