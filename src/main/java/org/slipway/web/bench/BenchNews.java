package org.slipway.web.bench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.slipway.compute.container.BenchChanged;
import org.slipway.lab.Background;

/** Tells a learner's open pages that something on the bench has changed, so that what is typed in a terminal shows in the lists at once. */
@ApplicationScoped
class BenchNews {
    private static final JsonObject CHANGED =
            Json.createObjectBuilder().add("type", "changed").build();

    private final OpenSockets sockets;
    private final Background background;

    @Inject
    BenchNews(OpenSockets sockets, Background background) {
        this.sockets = sockets;
        this.background = background;
    }

    void tell(@Observes BenchChanged change) {
        sockets.of(change.bench().accountId()).stream()
                .filter(socket -> socket.getRequestURI().getPath().endsWith(WorkspaceTalk.PATH))
                .map(SocketLine::of)
                .forEach(line -> line.soon(CHANGED, work -> background.run("telling a page", work)));
    }
}
