package org.slipway.lab;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.slipway.compute.container.Bench;

/** A session that is on. Its deadlines follow the clock that only goes forward, so that a changed wall clock neither cuts nor stretches a learner's time. */
final class LiveSession {
    static final int MOST_EXTENSIONS = 3;
    private static final Duration SKEW = Duration.ofSeconds(2);

    private final String id;
    private final long accountId;
    private final String appKey;
    private final Instant started;
    private final Berth berth;

    private Map<String, String> parameters;
    private Lab lab;
    private Instant endsAt;
    private long deadline;
    private int extensions;
    private long lastSeen;
    private long seenStored;

    LiveSession(SessionRow row, Lab lab, Berth berth, SessionClock clock) {
        this.id = row.id();
        this.accountId = row.accountId();
        this.parameters = row.parameters();
        this.lab = lab.filled(parameters);
        this.appKey = row.appKey();
        this.started = row.started();
        this.berth = berth;
        this.endsAt = row.endsAt();
        this.deadline =
                clock.nanos() + Duration.between(clock.now(), row.endsAt()).toNanos();
        this.extensions = row.extensions();
        this.lastSeen = clock.nanos();
        this.seenStored = lastSeen;
    }

    String id() {
        return id;
    }

    long accountId() {
        return accountId;
    }

    synchronized Lab lab() {
        return lab;
    }

    synchronized Map<String, String> parameters() {
        return parameters;
    }

    /** Another version of the same lab, from now on. */
    synchronized void adopt(Lab newer, Map<String, String> values) {
        parameters = Map.copyOf(values);
        lab = newer.filled(parameters);
    }

    Berth berth() {
        return berth;
    }

    synchronized boolean over(SessionClock clock) {
        return clock.nanos() - deadline >= 0;
    }

    synchronized boolean idle(SessionClock clock, Duration most) {
        return clock.nanos() - lastSeen >= most.toNanos();
    }

    /** True when the time should be written down again. */
    synchronized boolean seen(SessionClock clock) {
        lastSeen = clock.nanos();
        boolean store = lastSeen - seenStored > Duration.ofMinutes(1).toNanos();
        if (store) {
            seenStored = lastSeen;
        }
        return store;
    }

    synchronized boolean mayExtend() {
        return extensions < MOST_EXTENSIONS;
    }

    /** The new end, told before it is stored. */
    synchronized Instant extended(Duration by, SessionClock clock) {
        return end(clock).plus(by);
    }

    synchronized void extend(Instant until, SessionClock clock) {
        extensions++;
        endsAt = until;
        deadline = clock.nanos() + Duration.between(clock.now(), until).toNanos();
    }

    BenchSession view(SessionClock clock) {
        return view(clock, berth.state());
    }

    synchronized BenchSession view(SessionClock clock, SessionState state) {
        return new BenchSession(
                id,
                accountId,
                lab.id(),
                state,
                started,
                end(clock),
                MOST_EXTENSIONS - extensions,
                parameters,
                appKey,
                new Bench(accountId, id, berth.place().map(Place::network).orElse("")));
    }

    /** The end on the wall clock as it goes now: the stored one, unless the wall clock has been moved since. */
    private Instant end(SessionClock clock) {
        Instant now = clock.now().plusNanos(deadline - clock.nanos());
        return Duration.between(now, endsAt).abs().compareTo(SKEW) < 0 ? endsAt : now;
    }
}
