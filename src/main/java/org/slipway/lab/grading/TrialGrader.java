package org.slipway.lab.grading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.slipway.lab.BenchSession;

/** Grades a bench on which nobody learns: every call looks anew, no attempt is counted, and nobody is told. */
@ApplicationScoped
public class TrialGrader {
    private final Judge judge;

    @Inject
    TrialGrader(Judge judge) {
        this.judge = judge;
    }

    public Outcome grade(BenchSession session) {
        return judge.judge(session);
    }
}
