package org.slipway.gateway.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Listens on unix sockets, one for each door, and serves each connection for one request. */
public final class DoorServer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(DoorServer.class.getName());
    private static final int MOST_THREADS = 1000;

    private final Selector selector;
    private final Queue<Door> arrivals = new ConcurrentLinkedQueue<>();
    private final ThreadPoolExecutor workers;
    private final ScheduledExecutorService clock;
    private final TunnelLoop tunnels;
    private volatile boolean closed;

    public DoorServer(ThreadFactory threads) {
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        workers = new ThreadPoolExecutor(4, MOST_THREADS, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), threads);
        clock = Executors.newSingleThreadScheduledExecutor(threads);
        tunnels = new TunnelLoop(threads);
        threads.newThread(this::run).start();
    }

    ExecutorService workers() {
        return workers;
    }

    ScheduledExecutorService clock() {
        return clock;
    }

    TunnelLoop tunnels() {
        return tunnels;
    }

    /**
     * Opens a door; a socket that a server before this one has left there is replaced.
     *
     * @param connections as many as may be open at a time, terminals and followed logs included
     * @throws IOException when the socket cannot be made, for example because its path has more than 107 bytes
     */
    public Door open(Path socket, int connections, DoorHandler handler) throws IOException {
        Files.deleteIfExists(socket);
        ServerSocketChannel listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            listening.bind(UnixDomainSocketAddress.of(socket), 128);
            // whoever reaches the folder may use the door: the folder is in one workspace only
            Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-rw-rw-"));
            listening.configureBlocking(false);
        } catch (IOException | RuntimeException e) {
            listening.close();
            throw e instanceof IOException io ? io : new IOException(e.getMessage(), e);
        }
        Door door = new Door(this, socket, listening, connections, handler);
        arrivals.add(door);
        selector.wakeup();
        return door;
    }

    private void run() {
        while (!closed) {
            try {
                for (Door door = arrivals.poll(); door != null; door = arrivals.poll()) {
                    door.listening().register(selector, SelectionKey.OP_ACCEPT, door);
                }
                selector.select(this::accept);
            } catch (IOException | RuntimeException fault) {
                LOG.log(Level.DEBUG, "door-disturbed", fault);
            }
        }
    }

    private void accept(SelectionKey key) {
        Door door = (Door) key.attachment();
        try {
            SocketChannel client = door.listening().accept();
            if (client != null) {
                door.enter(client);
            }
        } catch (IOException gone) {
            LOG.log(Level.DEBUG, () -> "not-accepted door=" + door.socket(), gone);
        }
    }

    @Override
    public void close() {
        closed = true;
        selector.wakeup();
        tunnels.close();
        workers.shutdownNow();
        clock.shutdownNow();
        try {
            selector.close();
        } catch (IOException e) {
            // nothing of it is left
        }
    }
}
