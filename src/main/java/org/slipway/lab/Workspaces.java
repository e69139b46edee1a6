package org.slipway.lab;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slipway.compute.container.Bench;
import org.slipway.compute.container.LearnerCgroup;
import org.slipway.compute.container.StartPaces;
import org.slipway.engine.Engine;
import org.slipway.engine.EngineException;
import org.slipway.engine.ExecSpec;
import org.slipway.engine.FolderMount;
import org.slipway.engine.Limits;
import org.slipway.engine.NetworkInfo;
import org.slipway.engine.NetworkSpec;
import org.slipway.engine.Profile;
import org.slipway.engine.SandboxInfo;
import org.slipway.engine.SandboxSpec;
import org.slipway.engine.TerminalSpec;
import org.slipway.engine.TerminalStream;

/** A session's network and workspace container on the engine: made, found again, opened, removed. Throws {@link EngineException}. */
@ApplicationScoped
class Workspaces {
    static final String IMAGE = "workspace";
    private static final String REFERENCE = "slipway/workspace:latest";
    private static final Limits LIMITS = new Limits(512L * 1024 * 1024, 1.0, 256);

    private static final Map<String, String> SHELL = Map.of("TERM", "xterm-256color", "LANG", "C.UTF-8");

    private final Engine engine;
    private final Clearance clearance;
    private final Doors doors;
    private final LearnerCgroup cgroup;
    private final StartPaces paces;

    @Inject
    Workspaces(Engine engine, Background background, Doors doors, LearnerCgroup cgroup, StartPaces paces) {
        this.engine = engine;
        this.clearance = new Clearance(engine, background);
        this.doors = doors;
        this.cgroup = cgroup;
        this.paces = paces;
    }

    /** Makes what is missing; a network of the session that is there already is used again. */
    Place make(long accountId, String session) {
        try (StartPaces.Turn turn = paces.enter()) {
            String network = engine.createNetwork(new NetworkSpec(
                    network(session), "slw" + session.substring(0, 12), BenchLabels.network(accountId, session)));
            SandboxSpec spec = workspace(accountId, session, network);
            Optional<FolderMount> door = doors.open(new Bench(accountId, session, network));
            String workspace =
                    engine.launch(door.map(spec::withFolder).orElse(spec)).id();
            // the learner's networks outlive a workspace that was lost
            engine.networks(BenchLabels.session(session)).stream()
                    .filter(other -> !other.id().equals(network))
                    .forEach(other -> engine.connect(other.id(), workspace));
            return new Place(network, workspace);
        }
    }

    private static String network(String session) {
        return "slw-" + session;
    }

    private static SandboxSpec workspace(long accountId, String session, String network) {
        return new SandboxSpec(
                "slw-" + session + "-workspace",
                REFERENCE,
                Profile.WORKSPACE,
                LIMITS,
                List.of(),
                Map.of(),
                BenchLabels.workspace(accountId, session),
                Optional.of(network),
                List.of("workspace"),
                Optional.of("bench"));
    }

    /** The session's place when its workspace runs, its door open again; the labels say what is whose. */
    Optional<Place> find(long accountId, String session) {
        Optional<String> network = engine.networks(BenchLabels.session(session)).stream()
                .filter(one -> one.name().equals(network(session)))
                .map(NetworkInfo::id)
                .findFirst();
        Optional<Place> found = engine.sandboxes(BenchLabels.session(session)).stream()
                .filter(BenchLabels::isWorkspace)
                .filter(sandbox -> sandbox.state() == SandboxInfo.State.RUNNING)
                .findFirst()
                .flatMap(sandbox -> network.map(id -> new Place(id, sandbox.id())));
        found.ifPresent(place -> doors.open(new Bench(accountId, session, place.network())));
        return found;
    }

    /** Ends the shells that a portal before this one had open, which nobody can see any more. */
    void endForgottenShells(Place place) {
        engine.exec(
                place.workspace(),
                new ExecSpec(
                        List.of("pkill", "-HUP", "-x", "bash"),
                        Optional.empty(),
                        Map.of(),
                        Duration.ofSeconds(5),
                        1024));
    }

    TerminalStream shell(Place place, int columns, int rows) {
        return engine.openTerminal(
                place.workspace(),
                new TerminalSpec(List.of("bash", "-l"), Optional.empty(), Optional.empty(), SHELL, columns, rows));
    }

    /** A shell in one of the learner's containers: bash where there is one, sh elsewhere. */
    TerminalStream shellIn(String container, int columns, int rows) {
        return engine.openTerminal(
                container,
                new TerminalSpec(
                        List.of("sh", "-c", "command -v bash >/dev/null 2>&1 && exec bash; exec sh"),
                        Optional.empty(),
                        Optional.empty(),
                        SHELL,
                        columns,
                        rows));
    }

    /** Shuts its door and removes everything of a session; when something could not be removed, the rest is all the same, and the reconciler will find it. */
    void clear(String session) {
        doors.close(session);
        clearance.containers(session, sandbox -> true);
        clearance.networks(session, network -> true);
        clearance.volumesAndImages(session);
        cgroup.remove(session);
        doors.remove(session);
    }

    /** Removes a session's workspace and all that the learner has made; the session's own network stays. */
    void clearBench(String session) {
        clearance.containers(session, sandbox -> true);
        clearance.networks(session, network -> !network.name().equals(network(session)));
        clearance.volumesAndImages(session);
    }

    /** Removes what is left of a workspace; what the learner has made stays. */
    void clearWorkspace(String session) {
        clearance.containers(session, BenchLabels::isWorkspace);
    }
}
