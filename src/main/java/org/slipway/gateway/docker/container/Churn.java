package org.slipway.gateway.docker.container;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.slipway.gateway.docker.Refused;

/** Counts each bench's creates of the last minute: a loop that creates and removes would keep the engine from everyone else. */
final class Churn {
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final int MOST_REMEMBERED = 1000;
    private static final int TOO_MANY_REQUESTS = 429;

    private final int most;
    private final LongSupplier nanoTime;
    private final Map<String, Deque<Long>> creates = new ConcurrentHashMap<>();

    Churn(int most, LongSupplier nanoTime) {
        this.most = most;
        this.nanoTime = nanoTime;
    }

    /** @throws Refused when it is one too many */
    void count(String session) {
        long now = nanoTime.getAsLong();
        if (creates.size() > MOST_REMEMBERED) {
            creates.values().removeIf(times -> isOver(times, now));
        }
        Deque<Long> times = creates.computeIfAbsent(session, absent -> new ArrayDeque<>());
        synchronized (times) {
            while (!times.isEmpty() && now - times.peekFirst() >= MINUTE) {
                times.removeFirst();
            }
            if (times.size() >= most) {
                throw new Refused(
                        TOO_MANY_REQUESTS,
                        "quota: " + most + " containers created in one minute are as many as go; wait a little");
            }
            times.addLast(now);
        }
    }

    private static boolean isOver(Deque<Long> times, long now) {
        synchronized (times) {
            return times.isEmpty() || now - times.peekLast() >= MINUTE;
        }
    }
}
