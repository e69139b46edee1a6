package org.slipway.web.bench;

import jakarta.json.Json;
import jakarta.websocket.Session;
import java.io.IOException;
import org.slipway.lab.Viewer;

/** A browser tab that watches a terminal. */
final class SocketViewer implements Viewer {
    private final SocketLine line;
    private final Session socket;

    SocketViewer(SocketLine line, Session socket) {
        this.line = line;
        this.socket = socket;
    }

    @Override
    public void output(byte[] chunk) {
        line.bytes(chunk);
    }

    @Override
    public void size(int columns, int rows) {
        line.control(Json.createObjectBuilder()
                .add("type", "size")
                .add("columns", columns)
                .add("rows", rows)
                .build());
    }

    @Override
    public void ended(String why) {
        AccountSocket.ended(line, why);
        try {
            socket.close();
        } catch (IOException | IllegalStateException e) {
            // the browser was quicker
        }
    }
}
