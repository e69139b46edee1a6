package org.slipway.lab.grading;

public record CheckResult(String stepId, String checkId, String title, int points, int earned, Verdict verdict) {
    public boolean passed() {
        return verdict instanceof Verdict.Passed;
    }
}
