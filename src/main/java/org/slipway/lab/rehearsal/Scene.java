package org.slipway.lab.rehearsal;

/**
 * One thing played on a bench and checked.
 *
 * @param round from 1
 * @param name the script, or what else was looked at
 * @param outcome in a few words
 * @param held whether it came out as the lab promises
 * @param millis for script and checks together
 */
public record Scene(int round, String name, String outcome, boolean held, long millis) {
    /** "1.2 s". */
    public String seconds() {
        return millis / 1000 + "." + millis % 1000 / 100 + " s";
    }
}
