package org.slipway.lab;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** One viewer with its own bounded queue and thread, so that a slow one holds up nobody else. */
final class Watcher implements Runnable {
    private static final int MOST_BYTES = 1024 * 1024;

    private record Call(int bytes, Consumer<Viewer> call, boolean last) {}

    private final Viewer viewer;
    private final Deque<Call> calls = new ArrayDeque<>();
    private int waiting;
    private boolean ending;

    Watcher(Viewer viewer) {
        this.viewer = viewer;
    }

    boolean watches(Viewer one) {
        return viewer.equals(one);
    }

    /** False when the viewer was too slow and has been dropped. */
    synchronized boolean output(byte[] chunk) {
        if (waiting + chunk.length > MOST_BYTES) {
            calls.clear();
            end("This view was too slow for what the terminal shows. Reload the page to see it again.");
            return false;
        }
        add(new Call(chunk.length, to -> to.output(chunk), false));
        return true;
    }

    synchronized void size(int columns, int rows) {
        add(new Call(0, to -> to.size(columns, rows), false));
    }

    synchronized void end(String why) {
        add(new Call(0, to -> to.ended(why), true));
        ending = true;
    }

    /** Ends without a word: the viewer has gone. */
    synchronized void detach() {
        calls.clear();
        add(new Call(0, to -> {}, true));
        ending = true;
    }

    private void add(Call call) {
        if (!ending) {
            calls.add(call);
            waiting += call.bytes();
            notifyAll();
        }
    }

    private synchronized Call take() throws InterruptedException {
        while (calls.isEmpty()) {
            wait();
        }
        Call call = calls.remove();
        waiting -= call.bytes();
        return call;
    }

    /** Calls the viewer until the last call. */
    @Override
    public void run() {
        try {
            Call call;
            do {
                call = take();
                call.call().accept(viewer);
            } while (!call.last());
        } catch (InterruptedException portalEnds) {
            Thread.currentThread().interrupt();
        }
    }
}
