package org.slipway.compute.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.slipway.engine.Engine;
import org.slipway.engine.EngineHost;

/**
 * One control group for each session, in which all containers and builds of its learner share memory, processor and processes. The workspace is not among them: whatever a container does, the terminal
 * answers.
 *
 * <p>Where the portal may not make it (an engine elsewhere, no root), the limits of each container are all there is.
 */
@ApplicationScoped
public class LearnerCgroup {
    private static final System.Logger LOG = System.getLogger(LearnerCgroup.class.getName());
    private static final Path KERNEL = Path.of("/sys/fs/cgroup");

    private final Engine engine;
    private final Quotas quotas;
    private final String instance;
    private final Path root;
    private final Set<String> limited = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean looked = new AtomicBoolean();
    private volatile @Nullable ControlGroups groups;
    private final AtomicBoolean told = new AtomicBoolean();

    @Inject
    LearnerCgroup(
            Engine engine,
            Quotas quotas,
            @ConfigProperty(name = "slipway.instance", defaultValue = "development") String instance) {
        this(engine, quotas, instance, KERNEL);
    }

    LearnerCgroup(Engine engine, Quotas quotas, String instance, Path root) {
        this.engine = engine;
        this.quotas = quotas;
        this.instance = instance;
        this.root = root;
    }

    /** What a container of this bench names as its control group's parent; empty where there is none. Throws an engine's exception only. */
    public Optional<String> parent(Bench bench) {
        try {
            return Optional.of(made(bench.session()));
        } catch (IOException e) {
            if (told.compareAndSet(false, true)) {
                LOG.log(
                        Level.WARNING,
                        () -> "no-control-group because=\"" + e
                                + "\" so=\"each container has limits, a learner's containers together have none\"");
            }
            return Optional.empty();
        }
    }

    private String made(String session) throws IOException {
        ControlGroups kind = groups();
        synchronized (kind) {
            boolean there = kind.isThere(session);
            if (!there || !limited.contains(session)) {
                make(kind, session, there);
                limited.add(session);
            }
        }
        return kind.name(session);
    }

    /** A kernel may refuse to tighten what a portal with other settings made, while it is in use. */
    private void make(ControlGroups kind, String session, boolean there) throws IOException {
        try {
            kind.make(session, quotas);
        } catch (IOException e) {
            if (!there) {
                throw e;
            }
            LOG.log(Level.INFO, () -> "control-group-keeps-its-limits session=" + session + " because=\"" + e + "\"");
        }
    }

    private ControlGroups groups() throws IOException {
        ControlGroups known = groups;
        if (known == null) {
            known = kind(engine.host());
            groups = known;
        }
        return known;
    }

    private ControlGroups kind(EngineHost host) throws IOException {
        if (!host.local()) {
            throw new IOException("the engine is on another machine");
        }
        boolean one = Files.isDirectory(root.resolve("memory"));
        if (one != (host.cgroupVersion() == 1)) {
            throw new IOException("the engine's control groups are not this machine's");
        }
        return switch (host.cgroupDriver()) {
            case "systemd" -> new SystemdSlices(instance, SystemdSlices::command);
            case "cgroupfs" -> one ? new CgroupsOne(root, above()) : new CgroupsTwo(root, above());
            default -> throw new IOException("the engine uses no control groups");
        };
    }

    private String above() {
        return "slipway/" + instance.replaceAll("[^A-Za-z0-9_-]", "_");
    }

    /** Once its containers are gone. */
    public void remove(String session) {
        ControlGroups kind = groups;
        if (kind == null) {
            return;
        }
        try {
            kind.remove(session);
            limited.remove(session);
        } catch (IOException e) {
            throw new UncheckedIOException("The control group of session " + session + " could not be removed", e);
        }
    }

    /** The sessions that have a group, whoever made it. */
    public Set<String> sessions() {
        try {
            return looked.compareAndSet(false, true) || groups != null ? groups().sessions() : Set.of();
        } catch (IOException none) {
            return Set.of();
        }
    }
}
