package org.slipway.gateway.docker.image.build;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How often an image may have itself looked at: every look is a process that the engine starts. */
final class Healthchecks {
    private static final Pattern PART = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)(ns|us|µs|ms|s|m|h)");
    private static final double SECOND = 1e9;

    private Healthchecks() {}

    /** What is wrong with an interval as a Dockerfile has it; empty for nothing. */
    static Optional<String> interval(String written) {
        Matcher part = PART.matcher(written);
        double nanos = 0;
        int end = 0;
        while (part.find() && part.start() == end) {
            nanos += Double.parseDouble(part.group(1)) * unit(part.group(2));
            end = part.end();
        }
        if (end != written.length() || written.isEmpty()) {
            return Optional.of("invalid duration " + written);
        }
        return nanos != 0 && nanos < SECOND
                ? Optional.of("a health check may run once a second at most")
                : Optional.empty();
    }

    private static double unit(String unit) {
        return switch (unit) {
            case "ns" -> 1;
            case "us", "µs" -> 1e3;
            case "ms" -> 1e6;
            case "s" -> SECOND;
            case "m" -> 60 * SECOND;
            default -> 3600 * SECOND;
        };
    }
}
