package org.slipway.lab;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slipway.compute.container.LearnerCgroup;
import org.slipway.engine.Engine;
import org.slipway.engine.EngineException;
import org.slipway.engine.NetworkInfo;
import org.slipway.engine.SandboxInfo;
import org.slipway.engine.VolumeInfo;

/** Removes containers, networks, volumes, doors and control groups whose session is none of ours, once they have been so for a while. */
@ApplicationScoped
class Orphans {
    private static final System.Logger LOG = System.getLogger(Orphans.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(9);

    private final Engine engine;
    private final Doors doors;
    private final LearnerCgroup cgroup;
    private final SessionBook book;
    private final Spares spares;
    private final SessionClock clock;
    private final Map<String, Long> firstSeen = new ConcurrentHashMap<>();

    @Inject
    Orphans(Engine engine, Doors doors, LearnerCgroup cgroup, SessionBook book, Spares spares, SessionClock clock) {
        this.engine = engine;
        this.doors = doors;
        this.cgroup = cgroup;
        this.book = book;
        this.spares = spares;
        this.clock = clock;
    }

    /** Takes what the engine listed; sessions are looked up after that, so that none is missed that came in between. */
    void remove(List<SandboxInfo> sandboxes, List<NetworkInfo> networks, List<VolumeInfo> volumes) {
        Set<String> doorsThere = doors.sessions();
        Set<String> groupsThere = cgroup.sessions();
        Set<String> known = new HashSet<>(spares.ids());
        known.addAll(book.ids());
        Map<String, Runnable> orphans = new LinkedHashMap<>();
        for (SandboxInfo sandbox : sandboxes) {
            if (orphaned(sandbox.labels(), known)) {
                orphans.put("container=" + sandbox.id(), () -> engine.remove(sandbox.id()));
            }
        }
        for (NetworkInfo network : networks) {
            if (orphaned(network.labels(), known)) {
                orphans.put("network=" + network.id(), () -> engine.removeNetwork(network.id()));
            }
        }
        for (VolumeInfo volume : volumes) {
            if (orphaned(volume.labels(), known)) {
                orphans.put("volume=" + volume.name(), () -> engine.removeVolume(volume.name()));
            }
        }
        unknown(doorsThere, known).forEach(session -> orphans.put("door=" + session, () -> shut(session)));
        unknown(groupsThere, known).forEach(session -> orphans.put("cgroup=" + session, () -> cgroup.remove(session)));
        firstSeen.keySet().retainAll(orphans.keySet());
        orphans.forEach(this::removeWhenOld);
    }

    private static Set<String> unknown(Set<String> sessions, Set<String> known) {
        Set<String> unknown = new HashSet<>(sessions);
        unknown.removeAll(known);
        return unknown;
    }

    /** An image does not tell which portal it is of, but a door does: what was built behind it goes with it. */
    private void shut(String session) {
        doors.close(session);
        engine.untag("slw/" + session + "/");
        doors.remove(session);
    }

    private static boolean orphaned(Map<String, String> labels, Set<String> known) {
        return BenchLabels.sessionOf(labels)
                .filter(session -> !known.contains(session))
                .isPresent();
    }

    private void removeWhenOld(String what, Runnable removal) {
        Long seen = firstSeen.putIfAbsent(what, clock.nanos());
        if (seen == null || clock.nanos() - seen < PATIENCE.toNanos()) {
            return;
        }
        try {
            removal.run();
            LOG.log(Level.INFO, () -> "orphan-removed " + what);
        } catch (EngineException | UncheckedIOException later) {
            LOG.log(Level.INFO, () -> "orphan-left " + what + " because=\"" + later.getMessage() + "\"");
        }
    }
}
