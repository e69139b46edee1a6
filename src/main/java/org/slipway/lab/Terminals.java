package org.slipway.lab;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slipway.compute.container.Bench;
import org.slipway.compute.container.ContainerException;
import org.slipway.compute.container.Containers;
import org.slipway.compute.container.LearnerContainer;
import org.slipway.engine.EngineException;
import org.slipway.engine.EngineUnavailable;

/** The open terminals: one per workspace and one per container shell, the same for every tab that watches. */
@ApplicationScoped
public class Terminals {
    private record Key(String session, String container) {}

    private final SessionBook book;
    private final SessionClock clock;
    private final Containers containers;
    private final Workspaces workspaces;
    private final Background background;
    private final Map<Key, SharedTerminal> shells = new ConcurrentHashMap<>();

    @Inject
    Terminals(
            SessionBook book, SessionClock clock, Containers containers, Workspaces workspaces, Background background) {
        this.book = book;
        this.clock = clock;
        this.containers = containers;
        this.workspaces = workspaces;
        this.background = background;
    }

    /** The workspace's terminal; it can be attached to while the session is still being prepared. Throws {@link SessionRefused} without a session. */
    public Terminal workspace(long accountId) {
        return session(accountId).berth().terminal();
    }

    /** A shell in one of the learner's running containers; closes with its shell or the container. Throws {@link SessionException}. */
    public Terminal shell(long accountId, String containerName) {
        LiveSession session = session(accountId);
        LearnerContainer container = running(session.view(clock).bench(), containerName);
        shells.values().removeIf(SharedTerminal::isClosed);
        SharedTerminal shell = shells.computeIfAbsent(
                new Key(session.id(), container.id()),
                key -> new SharedTerminal(background, false, () -> book.seen(accountId)));
        try {
            shell.readyOnce((columns, rows) -> workspaces.shellIn(container.id(), columns, rows));
            return shell;
        } catch (EngineException failure) {
            shell.close("No shell could be opened.");
            throw failure instanceof EngineUnavailable
                    ? new BenchUnavailable(Berth.UNAVAILABLE)
                    : new SessionRefused("No shell could be opened in " + containerName
                            + ": its image may have none, or it has just stopped.");
        }
    }

    private LearnerContainer running(Bench bench, String name) {
        try {
            return containers
                    .find(bench, name)
                    .filter(container -> container.status() == LearnerContainer.Status.RUNNING)
                    .orElseThrow(() -> new SessionRefused(
                            "There is no running container named " + name + ". Start it in the Containers tab first."));
        } catch (ContainerException unavailable) {
            throw new BenchUnavailable(String.valueOf(unavailable.getMessage()));
        }
    }

    private LiveSession session(long accountId) {
        return book.of(accountId)
                .orElseThrow(() -> new SessionRefused("Start a lab first; its terminal opens with it."));
    }

    /** Closes a session's container shells. */
    void close(String session, String why) {
        shells.forEach((key, shell) -> {
            if (key.session().equals(session)) {
                shell.close(why);
            }
        });
        shells.values().removeIf(SharedTerminal::isClosed);
    }
}
