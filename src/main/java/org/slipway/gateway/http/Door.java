package org.slipway.gateway.http;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;

/** A socket that one learner's clients call. Closing it ends all that came through it. */
public final class Door implements Closeable {
    private final DoorServer server;
    private final Path socket;
    private final ServerSocketChannel listening;
    private final int most;
    private final DoorHandler handler;
    private final Set<DoorCall> calls = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    Door(DoorServer server, Path socket, ServerSocketChannel listening, int most, DoorHandler handler) {
        this.server = server;
        this.socket = socket;
        this.listening = listening;
        this.most = most;
        this.handler = handler;
    }

    Path socket() {
        return socket;
    }

    ServerSocketChannel listening() {
        return listening;
    }

    /** How many connections are open. */
    public int connections() {
        return calls.size();
    }

    void enter(SocketChannel client) {
        DoorCall call = new DoorCall(server, client, calls::remove);
        boolean crowded = calls.size() >= most;
        calls.add(call);
        try {
            if (crowded) {
                server.workers()
                        .execute(() ->
                                call.turnAway("quota: " + most + " open connections to Docker. Close some of them."));
            } else {
                server.workers().execute(() -> call.serve(handler));
            }
        } catch (RejectedExecutionException full) {
            call.close();
        }
        if (closed) {
            call.close();
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            listening.close();
            Files.deleteIfExists(socket);
        } catch (IOException e) {
            // the folder is going too
        }
        calls.forEach(DoorCall::close);
    }
}
