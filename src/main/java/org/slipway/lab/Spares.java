package org.slipway.lab;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Warm workspaces, each made for the account that is about to press Start: a container's labels name its owner and cannot be changed later.
 */
@ApplicationScoped
class Spares {
    private static final Duration UNUSED = Duration.ofMinutes(5);
    private static final String GONE = "This workspace was not used.";

    private static final class Spare {
        private final Berth berth;
        private long wanted;

        Spare(Berth berth, long wanted) {
            this.berth = berth;
            this.wanted = wanted;
        }
    }

    private final Berths berths;
    private final SessionClock clock;
    private final int most;
    /** Oldest first. */
    private final List<Spare> spares = new ArrayList<>();

    @Inject
    Spares(
            Berths berths,
            SessionClock clock,
            @ConfigProperty(name = "slipway.bench.spares", defaultValue = "2") int most) {
        this.berths = berths;
        this.clock = clock;
        this.most = most;
    }

    boolean wanted() {
        return most > 0;
    }

    /** True when the account has one; it then stays for another while. */
    synchronized boolean keep(long accountId) {
        Optional<Spare> own = find(accountId);
        own.ifPresent(spare -> spare.wanted = clock.nanos());
        return own.isPresent();
    }

    synchronized void make(long accountId, Runnable typed) {
        if (most == 0 || find(accountId).isPresent()) {
            return;
        }
        while (spares.size() >= most) {
            berths.clear(spares.remove(0).berth, GONE);
        }
        Berth berth = berths.reserve(Ids.session(), accountId, typed);
        berths.make(berth);
        spares.add(new Spare(berth, clock.nanos()));
    }

    /** The account's spare, ready or still being made; it is the session's from now on. */
    synchronized Optional<Berth> claim(long accountId) {
        Optional<Spare> own = find(accountId).filter(spare -> !spare.berth.failed());
        own.ifPresent(spares::remove);
        return own.map(spare -> spare.berth);
    }

    synchronized Set<String> ids() {
        return spares.stream().map(spare -> spare.berth.id()).collect(Collectors.toSet());
    }

    /** Drops those that nobody wanted for a while, that failed, or whose workspace is lost. */
    synchronized void tidy(Predicate<Place> lost) {
        List<Spare> old = spares.stream()
                .filter(spare -> clock.nanos() - spare.wanted >= UNUSED.toNanos()
                        || spare.berth.failed()
                        || spare.berth.place().filter(lost).isPresent())
                .toList();
        spares.removeAll(old);
        old.forEach(spare -> berths.clear(spare.berth, GONE));
    }

    private Optional<Spare> find(long accountId) {
        return spares.stream()
                .filter(spare -> spare.berth.accountId() == accountId)
                .findFirst();
    }
}
