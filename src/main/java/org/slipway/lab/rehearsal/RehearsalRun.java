package org.slipway.lab.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A test that is going on, or has just ended; whoever watches reads its lines from where they are. */
public final class RehearsalRun {
    private final long number;
    private final String lab;
    private final List<String> lines = new ArrayList<>();
    private @Nullable RehearsalResult result;

    RehearsalRun(long number, String lab) {
        this.number = number;
        this.lab = lab;
    }

    /** Another one for each run of this portal. */
    public long number() {
        return number;
    }

    public String lab() {
        return lab;
    }

    synchronized void tell(String line) {
        lines.add(line);
    }

    synchronized void end(RehearsalResult how) {
        result = how;
    }

    /** What has been told from this line on, counted from 0. */
    public synchronized Excerpt from(int line) {
        int from = Math.max(0, Math.min(line, lines.size()));
        return new Excerpt(List.copyOf(lines.subList(from, lines.size())), lines.size(), Optional.ofNullable(result));
    }

    public boolean isOver() {
        return from(Integer.MAX_VALUE).result().isPresent();
    }

    /**
     * Lines, and where the next ones begin.
     *
     * @param result once it is over; there are no more lines then
     */
    public record Excerpt(List<String> lines, int next, Optional<RehearsalResult> result) {}
}
