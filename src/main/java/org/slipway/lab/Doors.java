package org.slipway.lab;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slipway.compute.container.Bench;
import org.slipway.compute.container.BenchClosed;
import org.slipway.compute.container.BenchOpened;
import org.slipway.engine.Engine;
import org.slipway.engine.FolderMount;

/**
 * The doors between workspaces and portal: a folder for each session, which that session's workspace alone sees. Who a client is, is which door it stands in. What listens there is told by {@link
 * BenchOpened} and {@link BenchClosed}.
 */
@ApplicationScoped
class Doors {
    /** Where the workspace sees the folder. */
    static final String TARGET = "/run/slipway";

    private static final System.Logger LOG = System.getLogger(Doors.class.getName());
    /** A unix socket's address has 108 bytes, the last of which is zero. */
    private static final int LONGEST = 107;

    private static final String SOCKET = "docker.sock";
    private static final String ANY_SESSION = "0123456789abcdef";

    private final DoorFolders folders;
    private final Engine engine;
    private final Consumer<BenchOpened> opened;
    private final Consumer<BenchClosed> closed;
    private final Map<String, Bench> open = new ConcurrentHashMap<>();
    private final AtomicBoolean told = new AtomicBoolean();

    @Inject
    Doors(
            @ConfigProperty(name = "slipway.data", defaultValue = "target/data") String data,
            Engine engine,
            Event<BenchOpened> opened,
            Event<BenchClosed> closed) {
        this(Path.of(data), engine, opened::fire, closed::fire);
    }

    Doors(Path data, Engine engine, Consumer<BenchOpened> opened, Consumer<BenchClosed> closed) {
        this.folders = new DoorFolders(data.toAbsolutePath().normalize().resolve("doors"));
        this.engine = engine;
        this.opened = opened;
        this.closed = closed;
    }

    /** Ends the portal's start when no door could ever be opened here. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object event) {
        String socket = folders.of(ANY_SESSION).resolve(SOCKET).toString();
        int length = socket.getBytes(StandardCharsets.UTF_8).length;
        if (length > LONGEST) {
            throw new IllegalStateException("The data folder's path is too long by " + (length - LONGEST)
                    + " bytes: sockets in it, such as " + socket + ", may have " + LONGEST
                    + ". Choose a shorter one with --data or SLIPWAY_DATA.");
        }
        folders.makeRoot();
    }

    /** Makes the folder and tells whoever listens in it, before a learner can knock; again for the same bench nothing more happens. Empty with an engine elsewhere, which cannot see it. */
    Optional<FolderMount> open(Bench bench) {
        if (!engine.host().local()) {
            if (told.compareAndSet(false, true)) {
                LOG.log(
                        Level.WARNING,
                        "no-doors because=\"the engine is on another machine, so workspaces have no docker command\"");
            }
            return Optional.empty();
        }
        Path folder = folders.make(bench.session());
        Bench before = open.get(bench.session());
        if (!bench.equals(before)) {
            if (before != null) {
                closed.accept(new BenchClosed(bench.session())); // its network is another one now
            }
            opened.accept(new BenchOpened(bench, folder));
            open.put(bench.session(), bench);
        }
        return Optional.of(new FolderMount(folder, TARGET));
    }

    /** Nobody is answered any more; the folder stays until {@link #remove}. */
    void close(String session) {
        open.remove(session);
        closed.accept(new BenchClosed(session));
    }

    void remove(String session) {
        folders.remove(session);
    }

    /** The sessions that have a folder, whoever made it. */
    Set<String> sessions() {
        return folders.sessions();
    }
}
