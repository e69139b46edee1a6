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
 *
 * <p>Pages ask here while they are drawn, so the engine is never called under this lock.
 */
@ApplicationScoped
class Spares {
    /** A full classroom reads at once; without this each page view would take another's spare away and make one that is taken away in turn. */
    private static final Duration AT_LEAST = Duration.ofSeconds(30);

    private static final Duration UNUSED = Duration.ofMinutes(5);
    private static final String GONE = "This workspace was not used.";

    private static final class Spare {
        private final Berth berth;
        private final long made;
        private long wanted;

        Spare(Berth berth, long now) {
            this.berth = berth;
            this.made = now;
            this.wanted = now;
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

    /** Makes one in place of the oldest when there are as many as may be; nothing while all of those are young. */
    void make(long accountId, Runnable typed) {
        Optional<Spare> crowded;
        synchronized (this) {
            if (most == 0 || find(accountId).isPresent()) {
                return;
            }
            crowded = spares.size() < most ? Optional.empty() : Optional.of(spares.get(0));
            if (crowded.filter(this::young).isPresent()) {
                return;
            }
            crowded.ifPresent(spares::remove);
            Berth berth = berths.reserve(Ids.session(), accountId, typed);
            berths.make(berth);
            spares.add(new Spare(berth, clock.nanos()));
        }
        crowded.ifPresent(spare -> berths.clear(spare.berth, GONE));
    }

    private boolean young(Spare spare) {
        return clock.nanos() - spare.made < AT_LEAST.toNanos();
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

    /** Drops those that nobody wanted for a while, that failed, or whose workspace is lost; one that is claimed meanwhile stays. */
    void tidy(Predicate<Place> lost) {
        List<Spare> old = listed().stream()
                .filter(spare -> unwanted(spare)
                        || spare.berth.failed()
                        || spare.berth.place().filter(lost).isPresent())
                .filter(this::dropped)
                .toList();
        old.forEach(spare -> berths.clear(spare.berth, GONE));
    }

    private synchronized List<Spare> listed() {
        return List.copyOf(spares);
    }

    private synchronized boolean unwanted(Spare spare) {
        return clock.nanos() - spare.wanted >= UNUSED.toNanos();
    }

    private synchronized boolean dropped(Spare spare) {
        return spares.remove(spare);
    }

    private Optional<Spare> find(long accountId) {
        return spares.stream()
                .filter(spare -> spare.berth.accountId() == accountId)
                .findFirst();
    }
}
