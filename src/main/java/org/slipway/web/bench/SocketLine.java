package org.slipway.web.bench;

import jakarta.json.JsonObject;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What is sent down a socket, one thing at a time whoever sends. Sending blocks until the network has taken it, which is the backpressure; a line that has broken takes everything and
 * drops it, its socket is being closed.
 */
final class SocketLine {
    private final Session socket;
    private final ReentrantLock sending = new ReentrantLock();
    private final AtomicBoolean waiting = new AtomicBoolean();

    SocketLine(Session socket) {
        this.socket = socket;
    }

    /** The same line for the same socket, so that two senders wait for each other. */
    static SocketLine of(Session socket) {
        return (SocketLine)
                socket.getUserProperties().computeIfAbsent(SocketLine.class.getName(), key -> new SocketLine(socket));
    }

    void bytes(byte[] chunk) {
        send(() -> socket.getBasicRemote().sendBinary(ByteBuffer.wrap(chunk)));
    }

    void control(JsonObject message) {
        send(() -> socket.getBasicRemote().sendText(message.toString()));
    }

    /** As {@link #control}, by one of these threads; nothing when such a message still waits to be sent. */
    void soon(JsonObject message, Executor threads) {
        if (waiting.compareAndSet(false, true)) {
            threads.execute(() -> {
                sending.lock();
                try {
                    waiting.set(false);
                    sendNow(() -> socket.getBasicRemote().sendText(message.toString()));
                } finally {
                    sending.unlock();
                }
            });
        }
    }

    /** Keeps the line awake; one that is just sending is awake, and whoever reads nothing there must not hold up the pings of all others. */
    void ping() {
        if (sending.tryLock()) {
            try {
                sendNow(() -> socket.getBasicRemote().sendPing(ByteBuffer.allocate(0)));
            } finally {
                sending.unlock();
            }
        }
    }

    private void send(Sending what) {
        sending.lock();
        try {
            sendNow(what);
        } finally {
            sending.unlock();
        }
    }

    private void sendNow(Sending what) {
        if (!socket.isOpen()) {
            return;
        }
        try {
            what.send();
        } catch (IOException | IllegalStateException broken) {
            hangUp();
        }
    }

    private void hangUp() {
        try {
            socket.close();
        } catch (IOException | IllegalStateException e) {
            // gone already
        }
    }

    private interface Sending {
        void send() throws IOException;
    }
}
