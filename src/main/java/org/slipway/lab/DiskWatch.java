package org.slipway.lab;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slipway.engine.Engine;
import org.slipway.engine.EngineException;
import org.slipway.engine.SandboxInfo;

/**
 * Every few seconds looks at what the containers of running sessions have written to the disk that they share with everybody, since not every engine can hold them to a size. A learner's own
 * container over the quota is stopped, a workspace over it ends its session.
 *
 * <p>Only what the engine tells counts: on its errors nothing is stopped. Until the next look a container may write on, so the quota is no hard wall.
 */
@ApplicationScoped
class DiskWatch {
    private static final System.Logger LOG = System.getLogger(DiskWatch.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final long MEGABYTE = 1024L * 1024;

    private final SessionBook book;
    private final SessionEnd end;
    private final Engine engine;
    private final int megabytes;

    @Inject
    DiskWatch(
            SessionBook book,
            SessionEnd end,
            Engine engine,
            @ConfigProperty(name = "slipway.bench.disk.megabytes", defaultValue = "1024") int megabytes) {
        if (megabytes < 1) {
            throw new IllegalArgumentException("slipway.bench.disk.megabytes is " + megabytes
                    + ", which lets no container write anything. Set it to 1 or more.");
        }
        this.book = book;
        this.end = end;
        this.engine = engine;
        this.megabytes = megabytes;
    }

    /** A round begins when the one before has ended, however long the engine takes. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object event, Background background) {
        background.every(PAUSE, "watching disks", this::tick);
    }

    void tick() {
        if (!engine.status().isUp() || book.all().isEmpty()) {
            return;
        }
        try {
            Map<String, LiveSession> sessions =
                    book.all().stream().collect(Collectors.toMap(LiveSession::id, Function.identity()));
            for (SandboxInfo sandbox : engine.sandboxes(Map.of())) {
                session(sandbox, sessions).ifPresent(session -> look(session, sandbox));
            }
        } catch (EngineException failure) {
            LOG.log(Level.DEBUG, () -> "disks-not-seen because=\"" + failure.getMessage() + "\"");
        }
    }

    private static Optional<LiveSession> session(SandboxInfo sandbox, Map<String, LiveSession> sessions) {
        return sandbox.state() == SandboxInfo.State.RUNNING
                ? BenchLabels.sessionOf(sandbox.labels()).map(sessions::get)
                : Optional.empty();
    }

    /** What goes wrong with one container keeps no other from being looked at. */
    private void look(LiveSession session, SandboxInfo sandbox) {
        try {
            engine.written(sandbox.id(), megabytes * MEGABYTE)
                    .filter(bytes -> bytes > megabytes * MEGABYTE)
                    .ifPresent(bytes -> act(session, sandbox, bytes));
        } catch (EngineException failure) {
            LOG.log(
                    Level.DEBUG,
                    () -> "disk-not-seen container=" + sandbox.name() + " because=\"" + failure.getMessage() + "\"");
        }
    }

    private void act(LiveSession session, SandboxInfo sandbox, long bytes) {
        LOG.log(
                Level.INFO,
                () -> "disk-quota session=" + session.id() + " container=" + sandbox.name() + " bytes=" + bytes);
        if (BenchLabels.isWorkspace(sandbox)) {
            end.byItself(
                    session, "The workspace wrote more than " + megabytes + " MB to its disk, which is the limit.");
        } else {
            engine.stop(sandbox.id(), Duration.ZERO);
        }
    }
}
