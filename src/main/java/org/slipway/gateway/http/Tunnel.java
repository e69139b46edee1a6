package org.slipway.gateway.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** Two connections made one: each end's half-close reaches the other, and who hangs up altogether ends both. */
final class Tunnel {
    private final SocketChannel client;
    private final SocketChannel engine;
    private final Flow up;
    private final Flow down;
    private final Runnable whenOver;
    private boolean over;

    Tunnel(Line client, SocketChannel engine, ByteBuffer early, Runnable whenOver) {
        this.client = client.channel();
        this.engine = engine;
        this.up = new Flow(this.client, engine, client.unread());
        this.down = new Flow(engine, this.client, early);
        this.whenOver = whenOver;
    }

    void register(Selector selector) throws IOException {
        client.configureBlocking(false);
        engine.configureBlocking(false);
        client.register(selector, 0, this);
        engine.register(selector, 0, this);
        move(selector);
    }

    /** Moves bytes and says what to wait for next. */
    void move(Selector selector) {
        try {
            up.move();
            down.move();
            if (up.isOver() && down.isOver()) {
                close();
            } else {
                await(selector, client, up, down);
                await(selector, engine, down, up);
            }
        } catch (IOException | RuntimeException gone) {
            close();
        }
    }

    private static void await(Selector selector, SocketChannel side, Flow fromIt, Flow toIt) {
        SelectionKey key = side.keyFor(selector);
        if (key != null) {
            key.interestOps((fromIt.wantsToRead() ? SelectionKey.OP_READ : 0)
                    | (toIt.wantsToWrite() ? SelectionKey.OP_WRITE : 0));
        }
    }

    /**
     * Looks whether an end that has half-closed is gone altogether. A reader cannot tell the two apart, and a quiet tunnel would never notice; but a connected channel is ready for OP_CONNECT only when its
     * peer has hung up (POLLHUP).
     *
     * @param probe a selector that is asked and never waited on
     */
    void probe(Selector probe) {
        try {
            if (up.ended()) {
                client.register(probe, SelectionKey.OP_CONNECT, this);
            }
            if (down.ended()) {
                engine.register(probe, SelectionKey.OP_CONNECT, this);
            }
        } catch (IOException | RuntimeException gone) {
            close();
        }
    }

    void close() {
        if (over) {
            return;
        }
        over = true;
        closed(client);
        closed(engine);
        whenOver.run();
    }

    boolean isOver() {
        return over || (!client.isOpen() && !engine.isOpen());
    }

    private static void closed(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // it is closed to us either way
        }
    }
}
