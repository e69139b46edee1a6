package org.slipway.lab.grading;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slipway.compute.container.LearnerContainer;
import org.slipway.compute.container.LearnerContainer.Status;
import org.slipway.course.yaml.NearestKey;

/** Says what is so on a bench, in the words of {@code docker ps}. */
final class Facts {
    private static final int LONGEST = 200;

    private final GradedBench bench;
    private final Instant now;

    Facts(GradedBench bench, Instant now) {
        this.bench = bench;
        this.now = now;
    }

    /** "is running", "exited with code 0, 12 s ago". */
    String state(LearnerContainer container) {
        return switch (container.status()) {
            case RUNNING -> "is running";
            case PAUSED -> "is paused";
            case CREATED -> "was created, but never started";
            case EXITED -> "exited with code " + container.exitCode() + ago(container);
            case DEAD -> "is dead";
        };
    }

    private String ago(LearnerContainer container) {
        return container
                .finished()
                .map(finished -> ", " + seconds(Duration.between(finished, now)) + " ago")
                .orElse("");
    }

    private static String seconds(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        if (seconds < 120) {
            return seconds + " s";
        }
        return seconds < 7200 ? seconds / 60 + " min" : seconds / 3600 + " h";
    }

    /** The line of {@code docker ps -a} behind a state, with the last line of the log. */
    String statusLine(LearnerContainer container) {
        String status = container.status() == Status.EXITED
                ? "Exited (" + container.exitCode() + ")"
                : container.status().name().charAt(0)
                        + container.status().name().substring(1).toLowerCase(Locale.ROOT);
        return "docker ps -a says `" + status + "` for `" + container.name() + "`" + lastLine(container);
    }

    /** "; the last line of its log is …", or that it has none. */
    String lastLine(LearnerContainer container) {
        List<String> lines = bench.log(container, 20);
        return lines.isEmpty()
                ? "; its log is empty"
                : "; the last line of its log is `" + shortened(lines.get(lines.size() - 1)) + "`";
    }

    /** Why there is no container of this name: which names there are, and the one that is near. */
    String missing(String name) {
        List<String> names =
                bench.containers().stream().map(LearnerContainer::name).toList();
        if (names.isEmpty()) {
            return "docker ps -a lists no container on this bench";
        }
        String listed = "docker ps -a lists " + names.stream().map(Facts::code).collect(Collectors.joining(", "));
        return listed
                + near(name, names)
                        .map(found -> found.equalsIgnoreCase(name)
                                ? "; upper and lower case make different names"
                                : "; `" + found + "` is near, but not the same name")
                        .orElse("");
    }

    private static Optional<String> near(String name, List<String> names) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return names.stream()
                .filter(one -> {
                    String other = one.toLowerCase(Locale.ROOT);
                    return other.contains(wanted)
                            || wanted.contains(other)
                            || NearestKey.of(one, List.of(name)).isPresent();
                })
                .findFirst();
    }

    /** What each container publishes, as in the column PORTS of {@code docker ps}. */
    String ports() {
        if (bench.containers().isEmpty()) {
            return "docker ps -a lists no container on this bench";
        }
        return "docker ps, PORTS: "
                + bench.containers().stream()
                        .map(container -> "`" + container.name() + "` publishes " + published(container))
                        .collect(Collectors.joining(", "));
    }

    static String published(LearnerContainer container) {
        return container.ports().isEmpty()
                ? "no port"
                : container.ports().stream()
                        .map(port -> port.published() + " → " + port.target())
                        .collect(Collectors.joining(", "));
    }

    /** A number without a needless point. */
    static String number(double number) {
        return java.math.BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    static String listed(List<String> names) {
        return names.isEmpty() ? "none" : names.stream().map(Facts::code).collect(Collectors.joining(", "));
    }

    static String code(String text) {
        return "`" + text + "`";
    }

    /** One line of it, 200 characters at most, without what a terminal would obey. */
    static String shortened(String text) {
        String line = text.strip()
                .lines()
                .findFirst()
                .orElse("")
                .replaceAll("\\p{Cntrl}", " ")
                .replace('`', '\'');
        return cut(line);
    }

    /** One line of a lab's own words, whose backquotes mark code. */
    static String words(String text) {
        return cut(text.strip().lines().findFirst().orElse("").replaceAll("\\p{Cntrl}", " "));
    }

    private static String cut(String line) {
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
