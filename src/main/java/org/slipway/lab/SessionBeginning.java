package org.slipway.lab;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How a session comes to be, and the warm workspace before it. Whoever calls lets one account do one thing at a time. */
@ApplicationScoped
class SessionBeginning {
    private static final System.Logger LOG = System.getLogger(SessionBeginning.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MOST_DRAWS = 20;

    private final SessionBook book;
    private final SessionStore store;
    private final Labs labs;
    private final StartRules rules;
    private final Spares spares;
    private final Berths berths;
    private final Seeds seeds;
    private final SessionClock clock;
    private final Object seats = new Object();

    @Inject
    SessionBeginning(
            SessionBook book,
            SessionStore store,
            Labs labs,
            StartRules rules,
            Spares spares,
            Berths berths,
            Seeds seeds,
            SessionClock clock) {
        this.book = book;
        this.store = store;
        this.labs = labs;
        this.rules = rules;
        this.spares = spares;
        this.berths = berths;
        this.seeds = seeds;
        this.clock = clock;
    }

    /** A new session on this lab. Throws {@link SessionRefused} when there is no such lab, the bench is full or an image is not ready, and {@link BenchUnavailable} when the engine is down. Parameters differ from {@code unlike} where they can. */
    LiveSession session(long accountId, String labId, Map<String, String> unlike) {
        LabDefinition definition =
                labs.definition(labId).orElseThrow(() -> new SessionRefused("There is no lab named " + labId + "."));
        rules.against(definition.lab()).ifPresent(refused -> {
            throw refused;
        });
        synchronized (seats) { // a whole class presses Start at once, and the last seat is one
            rules.full().ifPresent(refused -> {
                throw refused;
            });
            return seated(accountId, definition, unlike);
        }
    }

    private LiveSession seated(long accountId, LabDefinition definition, Map<String, String> unlike) {
        Optional<Berth> spare = spares.claim(accountId);
        Berth berth = spare.orElseGet(() -> berths.reserve(Ids.session(), accountId, () -> book.seen(accountId)));
        SessionRow row = new SessionRow(
                berth.id(), accountId, definition.lab(), drawn(definition.lab(), unlike), Ids.key(), clock.now());
        try {
            store.add(row, definition.files());
        } catch (RuntimeException notStored) {
            spare.ifPresent(unused -> berths.clear(unused, "The session could not be started."));
            throw notStored;
        }
        LiveSession session = new LiveSession(row, definition.lab(), berth, clock);
        book.add(session);
        if (spare.isEmpty()) {
            berths.make(berth);
        }
        seeds.begin(session);
        LOG.log(
                Level.INFO,
                () -> "session-started session=" + row.id() + " account=" + accountId + " lab=" + row.lab() + " spare="
                        + spare.isPresent());
        return session;
    }

    private static Map<String, String> drawn(Lab lab, Map<String, String> unlike) {
        Map<String, String> values = new TreeMap<>();
        lab.parameters().forEach((name, parameter) -> {
            String value = parameter.draw(RANDOM);
            for (int again = 0; again < MOST_DRAWS && value.equals(unlike.get(name)); again++) {
                value = parameter.draw(RANDOM);
            }
            values.put(name, value);
        });
        return values;
    }

    /** Gives a session the lab as its files are now. Parameters that it has stay, new ones are drawn. */
    void adopt(LiveSession session) {
        labs.definition(session.lab().id())
                .filter(definition ->
                        !definition.lab().version().equals(session.lab().version()))
                .ifPresent(definition -> {
                    Map<String, String> values = drawn(definition.lab(), Map.of());
                    values.replaceAll((name, value) -> session.parameters().getOrDefault(name, value));
                    store.adopt(session.id(), definition, values);
                    session.adopt(definition.lab(), values);
                });
    }

    /** Whether a warm workspace is of use to this account and is not there yet; one that is there is kept longer. */
    boolean wantsSpare(long accountId) {
        return spares.wanted() && book.of(accountId).isEmpty() && !spares.keep(accountId);
    }

    /** Makes a workspace ready for a start of this lab, unless a session is on or the lab could not be started now. */
    void spare(long accountId, String labId) {
        boolean free = book.of(accountId).isEmpty();
        labs.lab(labId)
                .filter(lab -> free && rules.against(lab).isEmpty())
                .ifPresent(lab -> spares.make(accountId, () -> book.seen(accountId)));
    }
}
