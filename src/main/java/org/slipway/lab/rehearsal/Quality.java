package org.slipway.lab.rehearsal;

import java.util.List;

/**
 * How well a lab's checks are proved. Each check is asked four things: is it worth points, does it fail on the untouched start, does a wrong script fail it as told, and does its failure say why?
 *
 * @param held how many of these hold
 * @param asked four for each check
 * @param missing what does not hold, in words
 */
public record Quality(int held, int asked, List<String> missing) {
    public static final Quality NONE = new Quality(0, 0, List.of());

    public Quality {
        missing = List.copyOf(missing);
    }

    public int percent() {
        return asked == 0 ? 0 : 100 * held / asked;
    }
}
