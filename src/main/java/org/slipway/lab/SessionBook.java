package org.slipway.lab;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slipway.course.yaml.FaultyFile;

/** The sessions that are on, by account; filled from the database when the portal starts. */
@ApplicationScoped
class SessionBook {
    private static final System.Logger LOG = System.getLogger(SessionBook.class.getName());
    private static final Duration EXPLAINED = Duration.ofHours(1);

    private record Past(BenchSession session, long at) {}

    private final SessionStore store;
    private final Labs labs;
    private final Berths berths;
    private final Seeds seeds;
    private final SessionClock clock;
    private final Background background;
    private final Map<Long, LiveSession> live = new ConcurrentHashMap<>();
    private final Map<Long, Past> past = new ConcurrentHashMap<>();

    @Inject
    SessionBook(SessionStore store, Labs labs, Berths berths, Seeds seeds, SessionClock clock, Background background) {
        this.store = store;
        this.labs = labs;
        this.berths = berths;
        this.seeds = seeds;
        this.clock = clock;
        this.background = background;
    }

    /** Finds again what ran when the portal last stopped. Throws when the database cannot be asked; the book is then made anew at its next use. */
    @PostConstruct
    void load() {
        for (SessionRow row : store.running()) {
            Optional<Lab> lab = store.files(row.lab(), row.version()).flatMap(this::readable);
            if (lab.isEmpty()) {
                store.end(row.id(), clock.now(), "The lab as it was when you started can no longer be read.");
                continue;
            }
            Berth berth = berths.reserve(row.id(), row.accountId(), () -> seen(row.accountId()));
            LiveSession session = new LiveSession(row, lab.get(), berth, clock);
            live.put(row.accountId(), session);
            berths.findOrMake(berth, "Finding your workspace again");
            seeds.begin(session);
            LOG.log(Level.INFO, () -> "session-resumed session=" + row.id() + " account=" + row.accountId());
        }
    }

    private Optional<Lab> readable(String files) {
        try {
            return Optional.of(labs.frozen(files));
        } catch (FaultyFile | IllegalStateException unreadable) {
            LOG.log(Level.WARNING, () -> "stored-lab-unreadable", unreadable);
            return Optional.empty();
        }
    }

    Optional<LiveSession> of(long accountId) {
        return Optional.ofNullable(live.get(accountId));
    }

    Collection<LiveSession> all() {
        return List.copyOf(live.values());
    }

    Set<String> ids() {
        return live.values().stream().map(LiveSession::id).collect(Collectors.toSet());
    }

    void add(LiveSession session) {
        past.remove(session.accountId());
        live.put(session.accountId(), session);
    }

    /** False when it had been taken out before. */
    boolean remove(LiveSession session) {
        return live.remove(session.accountId(), session);
    }

    /** Keeps a session that ended by itself, so that its end can be explained for a while. */
    void remember(BenchSession ended) {
        past.values().removeIf(this::old);
        past.put(ended.accountId(), new Past(ended, clock.nanos()));
    }

    Optional<BenchSession> endedLately(long accountId) {
        return Optional.ofNullable(past.get(accountId))
                .filter(ended -> !old(ended))
                .map(Past::session);
    }

    private boolean old(Past ended) {
        return clock.nanos() - ended.at() > EXPLAINED.toNanos();
    }

    void seen(long accountId) {
        of(accountId)
                .filter(session -> session.seen(clock))
                .ifPresent(session ->
                        background.run("noting a learner's presence", () -> store.seen(session.id(), clock.now())));
    }
}
