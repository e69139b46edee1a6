package org.slipway.web.bench;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.websocket.Session;
import org.jspecify.annotations.Nullable;
import org.slipway.compute.container.ContainerLog;
import org.slipway.compute.container.ContainerRefused;
import org.slipway.compute.container.Containers;
import org.slipway.compute.container.LogFollow;
import org.slipway.lab.BenchSession;
import org.slipway.lab.Sessions;

/** The log of one of the learner's own containers, from its last lines on for as long as it runs. */
@Dependent
class LogsTalk implements Talk {
    private static final int LINES_BACK = 200;

    private final Sessions sessions;
    private final Containers containers;
    private volatile @Nullable LogFollow follow;

    @Inject
    LogsTalk(Sessions sessions, Containers containers) {
        this.sessions = sessions;
        this.containers = containers;
    }

    @Override
    public void opened(Caller caller, Session socket, SocketLine line) {
        BenchSession session = sessions.current(caller.accountId())
                .filter(BenchSession::isRunning)
                .orElseThrow(() -> new ContainerRefused("", "Nothing runs on the bench."));
        String name = socket.getPathParameters().getOrDefault("name", "");
        follow = containers.follow(
                session.bench(),
                name,
                LINES_BACK,
                entry -> send(line, entry),
                () -> AccountSocket.ended(line, "The log ends here: " + name + " has stopped."));
    }

    @Override
    public void closed() {
        LogFollow followed = follow;
        if (followed != null) {
            followed.close();
        }
    }

    private static void send(SocketLine line, ContainerLog entry) {
        line.control(Json.createObjectBuilder()
                .add("type", "line")
                .add("at", entry.at().toString())
                .add("error", entry.error())
                .add("text", entry.text())
                .build());
    }
}
