package org.slipway.gateway.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slipway.gateway.docker.RequestRefused;

/** Keeps the log, and keeps it readable: one account may fill a bounded part of it in a minute, and lines go after a month. */
@ApplicationScoped
public class Refusals {
    private static final System.Logger LOG = System.getLogger(Refusals.class.getName());
    private static final int MOST_IN_A_MINUTE = 60;
    private static final Duration KEPT = Duration.ofDays(30);

    private final RefusalStore store;
    private final Clock clock;
    private final Map<Long, Minute> minutes = new ConcurrentHashMap<>();

    /** How many lines an account has written in one minute. */
    private record Minute(long number, int lines) {
        Minute next(long now) {
            return now == number ? new Minute(number, lines + 1) : new Minute(now, 1);
        }
    }

    @Inject
    Refusals(RefusalStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    void write(@ObservesAsync RequestRefused refused) {
        Instant now = clock.instant();
        long account = refused.bench().accountId();
        int lines = minutes.merge(account, new Minute(minute(now), 1), (last, one) -> last.next(minute(now)))
                .lines();
        if (lines > MOST_IN_A_MINUTE) {
            return;
        }
        LOG.log(
                Level.INFO,
                () -> "request-refused session=" + refused.bench().session() + " account=" + account + " status="
                        + refused.status());
        store.add(
                new RefusalRow(
                        account, refused.bench().session(), now, refused.request(), refused.status(), refused.reason()),
                now.minus(KEPT));
        minutes.values().removeIf(minute -> minute.number() < minute(now) - 1);
    }

    private static long minute(Instant at) {
        return at.getEpochSecond() / 60;
    }

    /** The newest first. */
    public List<Refusal> newest(int most) {
        return store.newest(most);
    }
}
