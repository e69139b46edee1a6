package org.slipway.bench;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The last lines of a bench: one per figure, tab-separated: name, value, goal, and whether the goal is met. */
final class Figures {
    private Figures() {}

    static void print(String name, double value, double goal) {
        String limit = Double.isInfinite(goal) ? "-" : String.format(Locale.ROOT, "%.2f", goal);
        System.out.printf(Locale.ROOT, "%s\t%.2f\t%s\t%s%n", name, value, limit, value <= goal ? "ok" : "short");
    }

    /** For the reader only: there is no goal to miss. */
    static void print(String name, double value) {
        print(name, value, Double.POSITIVE_INFINITY);
    }

    static double median(Collection<Double> values) {
        return percentile(values, 0.5);
    }

    /** The value that this part of them does not exceed. */
    static double percentile(Collection<Double> values, double part) {
        List<Double> sorted = values.stream().sorted().toList();
        double place = part * (sorted.size() - 1);
        double low = sorted.get((int) Math.floor(place));
        double high = sorted.get((int) Math.ceil(place));
        return low + (high - low) * (place - Math.floor(place));
    }
}
