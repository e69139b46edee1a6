package org.slipway.lab;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slipway.compute.container.DiskUse;
import org.slipway.compute.container.Stops;
import org.slipway.engine.Engine;
import org.slipway.engine.EngineException;
import org.slipway.engine.SandboxInfo;
import org.slipway.engine.VolumeInfo;

/**
 * Every few seconds looks at what running sessions take of the disk that they share with everybody, since not every engine can hold them to a size. When a learner's containers and volumes together
 * are over the quota, the container that grew most since the last look is stopped; a workspace that is over it alone ends its session. Images are asked for when they are made.
 *
 * <p>Only what the engine tells counts: on its errors nothing is stopped. Until the next look a container may write on, so the quota is no hard wall.
 */
@ApplicationScoped
class DiskWatch {
    private static final System.Logger LOG = System.getLogger(DiskWatch.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final SessionBook book;
    private final SessionEnd end;
    private final Engine engine;
    private final DiskUse disk;
    private final Stops stops;
    private final Map<String, DiskLook> before = new HashMap<>();

    @Inject
    DiskWatch(SessionBook book, SessionEnd end, Engine engine, DiskUse disk, Stops stops) {
        this.book = book;
        this.end = end;
        this.engine = engine;
        this.disk = disk;
        this.stops = stops;
    }

    /** A round begins when the one before has ended, however long the engine takes. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object event, Background background) {
        background.every(PAUSE, "watching disks", this::tick);
    }

    void tick() {
        before.keySet().retainAll(book.ids());
        if (!engine.status().isUp() || book.all().isEmpty()) {
            return;
        }
        try {
            List<SandboxInfo> sandboxes = engine.sandboxes(Map.of());
            List<VolumeInfo> volumes = engine.volumes(Map.of());
            for (LiveSession session : book.all()) {
                look(
                        session,
                        sandboxes.stream()
                                .filter(one -> isOf(session, one.labels()))
                                .toList(),
                        volumes.stream()
                                .filter(one -> isOf(session, one.labels()))
                                .map(VolumeInfo::name)
                                .toList());
            }
        } catch (EngineException failure) {
            LOG.log(Level.DEBUG, () -> "disks-not-seen because=\"" + failure.getMessage() + "\"");
        }
    }

    private static boolean isOf(LiveSession session, Map<String, String> labels) {
        return BenchLabels.sessionOf(labels).filter(session.id()::equals).isPresent();
    }

    /** What goes wrong with one session keeps no other from being looked at. */
    private void look(LiveSession session, List<SandboxInfo> sandboxes, List<String> volumes) {
        if (sandboxes.stream().noneMatch(DiskWatch::runs)) {
            return;
        }
        try {
            DiskLook now = DiskLook.at(engine, sandboxes, volumes, disk.most());
            DiskLook last = Optional.ofNullable(before.put(session.id(), now)).orElse(DiskLook.NOTHING);
            List<SandboxInfo> over = sandboxes.stream()
                    .filter(DiskWatch::runs)
                    .filter(one -> now.written(one) > disk.most())
                    .toList();
            over.forEach(one -> act(session, one, now.total()));
            if (over.isEmpty() && now.total() > disk.most()) {
                grown(sandboxes, now, last).ifPresent(one -> act(session, one, now.total()));
            }
        } catch (EngineException failure) {
            LOG.log(
                    Level.DEBUG,
                    () -> "disk-not-seen session=" + session.id() + " because=\"" + failure.getMessage() + "\"");
        }
    }

    private static boolean runs(SandboxInfo sandbox) {
        return sandbox.state() == SandboxInfo.State.RUNNING;
    }

    /** Never the workspace, in which the learner makes room again. */
    private Optional<SandboxInfo> grown(List<SandboxInfo> sandboxes, DiskLook now, DiskLook last) {
        Map<SandboxInfo, Long> growth = new HashMap<>();
        sandboxes.stream()
                .filter(DiskWatch::runs)
                .filter(one -> !BenchLabels.isWorkspace(one))
                .forEach(one -> growth.put(one, now.growth(engine, one, last)));
        return growth.entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    private void act(LiveSession session, SandboxInfo sandbox, long bytes) {
        LOG.log(
                Level.INFO,
                () -> "disk-quota session=" + session.id() + " container=" + sandbox.name() + " bytes=" + bytes);
        if (BenchLabels.isWorkspace(sandbox)) {
            end.byItself(
                    session, "The workspace wrote more than " + disk.words() + " to its disk, which is the limit.");
        } else {
            engine.stop(sandbox.id(), Duration.ZERO);
            stops.note(sandbox, "Stopped: over the disk quota of " + disk.words());
        }
    }
}
