package org.slipway.gateway.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadFactory;

/** One thread that serves all tunnels: an open terminal or a quiet log costs no thread of its own. */
final class TunnelLoop implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(TunnelLoop.class.getName());
    private static final long PROBE_MILLIS = 1000;

    private final Selector selector;
    private final Selector probe;
    private final Queue<Tunnel> arrivals = new ConcurrentLinkedQueue<>();
    private final Set<Tunnel> tunnels = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    TunnelLoop(ThreadFactory threads) {
        try {
            selector = Selector.open();
            probe = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.newThread(this::run).start();
    }

    void add(Tunnel tunnel) {
        arrivals.add(tunnel);
        selector.wakeup();
        if (closed) {
            tunnel.close();
        }
    }

    private void run() {
        long probed = System.nanoTime();
        while (!closed) {
            try {
                selector.select(this::ready, PROBE_MILLIS);
                arrive();
                if (System.nanoTime() - probed >= PROBE_MILLIS * 1_000_000) {
                    probed = System.nanoTime();
                    probe();
                }
            } catch (IOException | RuntimeException fault) {
                LOG.log(closed ? Level.DEBUG : Level.WARNING, "tunnels-disturbed", fault);
            }
        }
    }

    private void ready(SelectionKey key) {
        tunnel(key).move(selector);
    }

    private void arrive() {
        for (Tunnel tunnel = arrivals.poll(); tunnel != null; tunnel = arrivals.poll()) {
            tunnels.add(tunnel);
            try {
                tunnel.register(selector);
            } catch (IOException | RuntimeException gone) {
                tunnel.close();
            }
        }
    }

    private void probe() throws IOException {
        tunnels.removeIf(Tunnel::isOver);
        tunnels.forEach(tunnel -> tunnel.probe(probe));
        probe.selectNow(key -> tunnel(key).close());
    }

    private static Tunnel tunnel(SelectionKey key) {
        return (Tunnel) key.attachment();
    }

    @Override
    public void close() {
        closed = true;
        selector.wakeup();
        tunnels.forEach(Tunnel::close);
        arrivals.forEach(Tunnel::close);
        try {
            selector.close();
            probe.close();
        } catch (IOException e) {
            // nothing of theirs is left
        }
    }
}
