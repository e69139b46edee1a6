package org.slipway.course.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses which of the known words was meant by an unknown one. */
public final class NearestKey {
    private NearestKey() {}

    /** The known word fewest slips away (a missing, extra, wrong or swapped letter), if it is near enough to be meant. */
    public static Optional<String> of(String written, Collection<String> known) {
        String word = written.toLowerCase(Locale.ROOT);
        int near = Math.max(1, Math.min(3, word.length() / 2));
        return known.stream()
                .filter(candidate -> slips(word, candidate.toLowerCase(Locale.ROOT)) <= near)
                .min(Comparator.comparingInt((String candidate) -> slips(word, candidate.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** What to say after an unknown word: the known word that was meant or, when none is near, all of them behind the lead. */
    public static String advice(String written, Collection<String> known, String lead) {
        return of(written, known)
                .map(near -> "did you mean `" + near + "`?")
                .orElseGet(() -> lead + String.join(", ", known));
    }

    /** The optimal string alignment distance: two swapped letters are one slip. */
    static int slips(String from, String to) {
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, from, to, i, j);
            }
        }
        return cost[from.length()][to.length()];
    }

    private static int cheapest(int[][] cost, String from, String to, int i, int j) {
        int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        int best = Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
