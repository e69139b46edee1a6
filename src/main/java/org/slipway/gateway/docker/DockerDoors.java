package org.slipway.gateway.docker;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import org.slipway.compute.container.Bench;
import org.slipway.compute.container.BenchClosed;
import org.slipway.compute.container.BenchOpened;
import org.slipway.gateway.http.Door;
import org.slipway.gateway.http.DoorServer;

/** A door for every bench: {@code docker.sock} in the folder that its workspace alone has. */
@ApplicationScoped
public class DockerDoors {
    private static final System.Logger LOG = System.getLogger(DockerDoors.class.getName());
    private static final String SOCKET = "docker.sock";
    private static final int MOST_CONNECTIONS = 64;

    private final DoorServer server;
    private final Router router;
    private final EngineLines engine;
    private final Consumer<RequestRefused> audit;
    private final Map<String, Door> doors = new ConcurrentHashMap<>();

    @Inject
    DockerDoors(
            @Any Instance<Endpoints> endpoints,
            EngineLines engine,
            Event<RequestRefused> audit,
            ManagedThreadFactory threads) {
        this(endpoints.stream().toList(), engine, audit::fireAsync, threads);
    }

    /** For use without a server. */
    public DockerDoors(
            List<Endpoints> endpoints, EngineLines engine, Consumer<RequestRefused> audit, ThreadFactory threads) {
        this.server = new DoorServer(threads);
        this.router = new Router(
                endpoints.stream().flatMap(one -> one.routes().stream()).toList());
        this.engine = engine;
        this.audit = audit;
    }

    /** Opens the bench's door, or leaves it open. */
    public void open(@Observes BenchOpened opened) {
        Bench bench = opened.bench();
        doors.computeIfAbsent(bench.session(), session -> {
            try {
                return server.open(
                        opened.door().resolve(SOCKET), MOST_CONNECTIONS, new DockerDoor(bench, router, engine, audit));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(
                        "The Docker socket of a bench cannot be made: " + e.getMessage(), e);
            }
        });
        LOG.log(Level.DEBUG, () -> "door-opened session=" + bench.session());
    }

    /** Shuts it; terminals and logs that came through it end. */
    public void close(@Observes BenchClosed closed) {
        Door door = doors.remove(closed.session());
        if (door != null) {
            door.close();
        }
    }

    @PreDestroy
    public void closeAll() {
        doors.values().forEach(Door::close);
        server.close();
    }
}
