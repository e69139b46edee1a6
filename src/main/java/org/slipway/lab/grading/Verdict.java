package org.slipway.lab.grading;

/** What became of one check. */
public sealed interface Verdict {
    record Passed(String observed) implements Verdict {}

    /**
     * The learner's to mend.
     *
     * @param because the event, log line or engine fact behind what was observed
     */
    record Failed(String expected, String observed, String because) implements Verdict {}

    /** Not asked yet; {@code need} is the title of the check that must pass first. */
    record Waiting(String need) implements Verdict {}

    /** A fault of ours. */
    record Unknown(String why) implements Verdict {}
}
