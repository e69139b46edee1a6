package org.slipway.lab;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slipway.engine.Engine;
import org.slipway.engine.EngineException;
import org.slipway.engine.EngineStatus;
import org.slipway.engine.NetworkInfo;
import org.slipway.engine.SandboxInfo;
import org.slipway.engine.VolumeInfo;

/**
 * Every few seconds makes sessions and engine agree: ends what is over, mends what broke, removes what belongs to nobody.
 *
 * <p>What the engine does not tell is not taken for gone: on its errors nothing is removed, and a workspace is missed only when asked for by its id.
 */
@ApplicationScoped
class Reconciler {
    private static final System.Logger LOG = System.getLogger(Reconciler.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final String LOST = "Your workspace has stopped. A new one is being made";

    private final SessionBook book;
    private final SessionEnd end;
    private final Spares spares;
    private final Berths berths;
    private final Engine engine;
    private final Orphans orphans;
    private final SessionClock clock;
    private final Duration idle;

    @Inject
    Reconciler(
            SessionBook book,
            SessionEnd end,
            Spares spares,
            Berths berths,
            Engine engine,
            Orphans orphans,
            SessionClock clock,
            @ConfigProperty(name = "slipway.bench.idle.minutes", defaultValue = "30") int idleMinutes) {
        this.book = book;
        this.end = end;
        this.spares = spares;
        this.berths = berths;
        this.engine = engine;
        this.orphans = orphans;
        this.clock = clock;
        this.idle = Duration.ofMinutes(idleMinutes);
    }

    void begin(@Observes @Initialized(ApplicationScoped.class) Object event, Background background) {
        background.every(PAUSE, "reconciling benches", this::tick);
    }

    void tick() {
        expire();
        if (engine.status() instanceof EngineStatus.Down down) {
            book.all().forEach(session -> session.berth().trouble(down.why()));
            return;
        }
        try {
            List<SandboxInfo> sandboxes = engine.sandboxes(Map.of());
            List<NetworkInfo> networks = engine.networks(Map.of());
            List<VolumeInfo> volumes = engine.volumes(Map.of());
            Set<String> running = sandboxes.stream()
                    .filter(sandbox -> sandbox.state() == SandboxInfo.State.RUNNING)
                    .map(SandboxInfo::id)
                    .collect(Collectors.toSet());
            book.all().forEach(session -> mend(session.berth(), running));
            spares.tidy(place -> !running.contains(place.workspace()) && !runs(place));
            orphans.remove(sandboxes, networks, volumes);
        } catch (EngineException failure) {
            LOG.log(Level.INFO, () -> "engine-trouble because=\"" + failure.getMessage() + "\"");
            book.all().forEach(session -> session.berth().trouble(Berth.UNAVAILABLE));
        }
    }

    private void expire() {
        for (LiveSession session : book.all()) {
            if (session.over(clock)) {
                end.byItself(session, "The time of this session is over. Your score is kept.");
            } else if (session.idle(clock, idle)) {
                end.byItself(
                        session,
                        "Nothing happened on this bench for " + idle.toMinutes()
                                + " minutes, so it was cleared. Your score is kept.");
            }
        }
    }

    private void mend(Berth berth, Set<String> running) {
        if (berth.busy()) {
            return;
        }
        if (berth.failed()) {
            berths.findOrMake(berth, "Starting your workspace");
            return;
        }
        berth.place().ifPresent(place -> {
            if (!running.contains(place.workspace()) && !runs(place)) {
                LOG.log(Level.INFO, () -> "workspace-lost session=" + berth.id());
                berths.findOrMake(berth, LOST);
            } else if (berth.troubled()) {
                berth.terminal().open();
                berth.well();
            }
        });
    }

    private boolean runs(Place place) {
        return engine.inspect(place.workspace())
                .filter(sandbox -> sandbox.state() == SandboxInfo.State.RUNNING)
                .isPresent();
    }
}
