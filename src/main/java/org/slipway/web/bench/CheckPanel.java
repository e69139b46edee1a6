package org.slipway.web.bench;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.slipway.identity.CurrentAccount;
import org.slipway.lab.Hints;
import org.slipway.lab.SessionException;
import org.slipway.lab.grading.Grader;
import org.slipway.lab.grading.Outcome;

/** Check and the hints. */
@Named("checkPanel")
@RequestScoped
public class CheckPanel {
    private final CurrentAccount me;
    private final Grader grader;
    private final Hints hints;
    private final AnswerPanel answers;
    private final BenchPage bench;
    private String result = "";

    @Inject
    CheckPanel(CurrentAccount me, Grader grader, Hints hints, AnswerPanel answers, BenchPage bench) {
        this.me = me;
        this.grader = grader;
        this.hints = hints;
        this.answers = answers;
        this.bench = bench;
    }

    public void check() {
        try {
            answers.saveAll(Posted.value("answers"));
            result = words(grader.check(me.id()).outcome());
        } catch (SessionException refused) {
            result = String.valueOf(refused.getMessage());
        }
        bench.show();
    }

    /** Takes the hint that the page names. */
    public void take(String labId) {
        try {
            int index = Integer.parseInt(Posted.value("hint"));
            hints.take(me.id(), labId, Posted.value("step"), index);
        } catch (SessionException | NumberFormatException refused) {
            result = refused instanceof SessionException ? String.valueOf(refused.getMessage()) : "";
        }
        bench.show();
    }

    /** How the last Check came out, in words to be read out; blank before one. */
    public String getResult() {
        return result;
    }

    static String words(Outcome outcome) {
        if (outcome instanceof Outcome.Graded graded) {
            String hints = graded.hintCost() > 0 ? ", " + graded.hintCost() + " taken off for hints" : "";
            String bonus = graded.bonus() > 0 ? ", " + graded.bonus() + " bonus" : "";
            return graded.points() + " of " + graded.of() + " points" + bonus + hints;
        }
        return "Not graded, and it costs you nothing: " + ((Outcome.NotGraded) outcome).why();
    }
}
