package org.slipway.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Slows guessing down, per name and per address. A try counts as failed until it has succeeded, so that many at once gain nothing.
 * Names are counted whether or not they exist. A whole classroom may share one address, hence its larger allowance.
 */
@ApplicationScoped
class SignInThrottle {
    static final int FREE_PER_NAME = 5;
    static final int FREE_PER_ADDRESS = 40;
    static final Duration FIRST_WAIT = Duration.ofSeconds(15);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final int MOST_KEPT = 20_000;

    private record Tally(int failures, Instant last, Instant open) {
        Tally withoutOne() {
            return new Tally(failures - 1, last, failures > FREE_PER_ADDRESS ? open : Instant.EPOCH);
        }
    }

    private final Clock clock;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    @Inject
    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    /** Counts a try that may go on (empty), or says how long to wait before the next. */
    synchronized Optional<Duration> attempt(String name, String address) {
        Instant now = clock.instant();
        Duration wait = longer(wait(nameKey(name), now), wait(addressKey(address), now));
        if (!wait.isZero()) {
            return Optional.of(wait);
        }
        count(nameKey(name), FREE_PER_NAME, now);
        count(addressKey(address), FREE_PER_ADDRESS, now);
        return Optional.empty();
    }

    /** The try that was counted last for this name was right. */
    synchronized void succeeded(String name, String address) {
        tallies.remove(nameKey(name));
        tallies.computeIfPresent(addressKey(address), (key, tally) -> tally.withoutOne());
    }

    private Duration wait(String key, Instant now) {
        Tally tally = tallies.get(key);
        if (tally == null || !tally.open.isAfter(now)) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(now, tally.open);
        return left.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : left; // the clock was set back
    }

    private void count(String key, int free, Instant now) {
        Tally before = tallies.remove(key);
        boolean fresh = before == null || before.last.plus(FORGOTTEN_AFTER).isBefore(now);
        int failures = before == null || fresh ? 1 : before.failures + 1;
        tallies.put(key, new Tally(failures, now, now.plus(penalty(failures - free))));
        if (tallies.size() > MOST_KEPT) {
            tallies.remove(tallies.keySet().iterator().next());
        }
    }

    /** Doubles with each failure from the last free one on. */
    private static Duration penalty(int beyond) {
        if (beyond < 0) {
            return Duration.ZERO;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(beyond, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static String nameKey(String name) {
        return "name " + AccountName.typed(name).key();
    }

    private static String addressKey(String address) {
        return "address " + address;
    }
}
