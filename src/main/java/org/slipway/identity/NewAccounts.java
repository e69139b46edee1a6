package org.slipway.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps one address from making accounts without end: each costs a password's hash or a workspace made ready. A whole classroom may share one address, hence the large allowance; the hour is one by the
 * clock that only goes forward.
 */
@ApplicationScoped
public class NewAccounts {
    private static final System.Logger LOG = System.getLogger("org.slipway.identity");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST_KEPT = 20_000;

    private record Tally(long began, int count) {}

    private final int most;
    private final LongSupplier nanos;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    @Inject
    NewAccounts(@ConfigProperty(name = "slipway.accounts.hourly", defaultValue = "120") int most) {
        this(most, System::nanoTime);
    }

    NewAccounts(int most, LongSupplier nanos) {
        this.most = most;
        this.nanos = nanos;
    }

    /** Counts a try to make an account from this network address; throws {@link AccountRefused} when there were too many within the hour. */
    public synchronized void admit(String address) {
        long now = nanos.getAsLong();
        Tally before = tallies.get(address);
        Tally tally = before == null || now - before.began >= HOUR.toNanos()
                ? new Tally(now, 1)
                : new Tally(before.began, before.count + 1);
        if (tally.count > most) {
            LOG.log(System.Logger.Level.WARNING, "new-account-throttled address={0}", address);
            throw new AccountRefused("", words(HOUR.minusNanos(now - tally.began)));
        }
        tallies.remove(address); // so that whoever came longest ago stays the first
        tallies.put(address, tally);
        if (tallies.size() > MOST_KEPT) {
            tallies.remove(tallies.keySet().iterator().next());
        }
    }

    private static String words(Duration left) {
        return "Too many new accounts come from your network. Sign in, or try again in " + (left.toMinutes() + 1)
                + " minutes.";
    }
}
