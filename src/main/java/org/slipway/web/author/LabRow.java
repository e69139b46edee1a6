package org.slipway.web.author;

import java.util.List;

/**
 * One lab as the instructor's page shows it.
 *
 * @param fault what is wrong with its files, with file and line; blank when nothing is
 * @param previewable whether there is a version that can be looked at
 * @param test what came of the last test
 */
public record LabRow(String id, String title, String chapter, String fault, boolean previewable, TestView test) {
    /**
     * A test, going on or over.
     *
     * @param tone how its badge looks: good, bad, warm, off
     * @param words on the badge
     * @param when it was over; blank while it goes on, or when there was none
     * @param quality like "87 %", or blank
     * @param missing what the checks' quality misses
     * @param lines what it told so far
     */
    public record TestView(
            boolean running,
            String tone,
            String words,
            String when,
            String quality,
            List<String> missing,
            List<String> lines) {
        static final TestView NONE = new TestView(false, "off", "Not tested yet", "", "", List.of(), List.of());

        /** The lines as one text. */
        public String output() {
            return String.join("\n", lines);
        }
    }
}
