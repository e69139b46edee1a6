package org.slipway.web.bench;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many requests each session has under way to its apps: every one holds a thread of the portal for as long as the app cares to answer. */
final class AppTurns {
    /** Twice what a browser has open to one site. */
    static final int MOST = 12;

    private final Map<String, Integer> under = new ConcurrentHashMap<>();

    /** False when there are as many as may be; otherwise {@link #leave} has to follow. */
    boolean enter(String session) {
        boolean[] entered = {false};
        under.compute(session, (id, now) -> {
            int count = now == null ? 0 : now;
            entered[0] = count < MOST;
            return entered[0] ? count + 1 : count;
        });
        return entered[0];
    }

    void leave(String session) {
        under.computeIfPresent(session, (id, now) -> now > 1 ? now - 1 : null);
    }
}
