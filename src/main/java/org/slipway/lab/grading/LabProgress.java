package org.slipway.lab.grading;

/** How far a learner is with a lab: best score so far, points there are, graded attempts. */
public record LabProgress(int best, int of, int attempts) {
    public boolean done() {
        return of > 0 && best >= of;
    }

    public boolean begun() {
        return attempts > 0;
    }
}
