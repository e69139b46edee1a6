package org.slipway.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A unix socket before the real engine's that can be made to hang or to vanish, so that a portal meets these faults while the engine serves everybody else. */
final class EngineSwitch implements AutoCloseable {
    private final Path socket;
    private final Path engine;
    private final Set<SocketChannel> open = ConcurrentHashMap.newKeySet();
    private volatile boolean hanging;
    private ServerSocketChannel server;

    EngineSwitch(Path socket, Path engine) {
        this.socket = socket;
        this.engine = engine;
        listen();
    }

    String dockerHost() {
        return "unix://" + socket;
    }

    /** From now on requests are taken and never answered; connections that are open fall silent too. */
    void hang() {
        hanging = true;
    }

    /** The socket is gone and every connection is cut, as when the engine is stopped. */
    void vanish() {
        close();
    }

    /** The engine is back. */
    void back() {
        hanging = false;
        if (!server.isOpen()) {
            listen();
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            Files.deleteIfExists(socket);
            for (SocketChannel one : open) {
                one.close();
            }
            open.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        try {
            Files.deleteIfExists(socket);
            server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(socket));
            ServerSocketChannel listening = server;
            daemon(() -> accept(listening));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocketChannel listening) {
        try {
            while (true) {
                SocketChannel client = listening.accept();
                SocketChannel upstream = SocketChannel.open(UnixDomainSocketAddress.of(engine));
                open.add(client);
                open.add(upstream);
                daemon(() -> pump(client, upstream));
                daemon(() -> pump(upstream, client));
            }
        } catch (IOException closed) {
            // the switch was thrown
        }
    }

    private void pump(SocketChannel from, SocketChannel to) {
        ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);
        try {
            while (from.read(buffer.clear()) >= 0) {
                while (hanging) {
                    Thread.sleep(50);
                }
                buffer.flip();
                while (buffer.hasRemaining()) {
                    to.write(buffer);
                }
            }
            to.shutdownOutput();
        } catch (IOException closed) {
            shut(from);
            shut(to);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void shut(SocketChannel channel) {
        open.remove(channel);
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            // nothing left to close
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "engine-switch");
        thread.setDaemon(true);
        thread.start();
    }
}
