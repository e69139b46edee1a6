package org.slipway.identity;

/** What someone typed, fit for one line of a log: cut, and without control characters and quotes. */
final class LogText {
    private static final int LONGEST = 60;

    private LogText() {}

    static String of(String typed) {
        String cut = typed.length() > LONGEST ? typed.substring(0, LONGEST) + "…" : typed;
        return cut.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029\"]", "?");
    }
}
