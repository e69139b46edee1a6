package org.slipway.web.bench;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.websocket.Session;
import java.io.StringReader;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slipway.lab.Sessions;
import org.slipway.lab.Terminal;

/**
 * A terminal in a browser. Binary frames are its bytes both ways; text frames are control: {@code resize} up, {@code ready}, {@code size} and {@code ended} down. After {@code ready} the
 * scrollback is replayed, so the page clears its screen then.
 */
abstract class TerminalTalk implements Talk {
    private static final long SEEN_EVERY = TimeUnit.SECONDS.toNanos(20);

    private final Sessions sessions;
    private volatile @Nullable Terminal terminal;
    private volatile @Nullable SocketViewer viewer;
    private long seen;

    TerminalTalk(Sessions sessions) {
        this.sessions = sessions;
    }

    abstract Terminal terminal(Caller caller, Session socket);

    @Override
    public void opened(Caller caller, Session socket, SocketLine line) {
        Terminal found = terminal(caller, socket);
        SocketViewer watching = new SocketViewer(line, socket);
        terminal = found;
        viewer = watching;
        socket.addMessageHandler(byte[].class, bytes -> typed(caller, found, bytes));
        socket.addMessageHandler(String.class, message -> controlled(found, message));
        line.control(Json.createObjectBuilder().add("type", "ready").build());
        seen = System.nanoTime() - SEEN_EVERY;
        found.attach(watching);
    }

    @Override
    public void closed() {
        Terminal watched = terminal;
        SocketViewer watching = viewer;
        if (watched != null && watching != null) {
            watched.detach(watching);
        }
    }

    private void typed(Caller caller, Terminal found, byte[] bytes) {
        found.type(bytes);
        long now = System.nanoTime();
        if (now - seen >= SEEN_EVERY) {
            seen = now;
            sessions.seen(caller.accountId());
        }
    }

    private static void controlled(Terminal found, String message) {
        try (JsonReader reader = Json.createReader(new StringReader(message))) {
            JsonObject control = reader.readObject();
            int columns = control.getInt("columns", 0);
            int rows = control.getInt("rows", 0);
            if ("resize".equals(control.getString("type", "")) && sensible(columns) && sensible(rows)) {
                found.resize(columns, rows);
            }
        } catch (JsonException | ClassCastException garbled) {
            // not one of our pages' messages; a terminal has nothing to answer to it
        }
    }

    private static boolean sensible(int cells) {
        return cells >= 2 && cells <= 1000;
    }
}
