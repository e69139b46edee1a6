package org.slipway.lab.grading;

import org.slipway.lab.LabRig;

/** Trial graders for tests of other packages. */
public final class TrialGraders {
    private TrialGraders() {}

    public static TrialGrader on(LabRig rig) {
        return new TrialGrader(new GradingRig(rig).judge);
    }
}
