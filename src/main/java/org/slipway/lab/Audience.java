package org.slipway.lab;

import java.util.ArrayList;
import java.util.List;

/** Who watches a terminal, and what was shown before they came. Not thread-safe: its terminal's lock guards it. */
final class Audience {
    private static final int SCROLLBACK = 256 * 1024;
    private static final int MOST_VIEWERS = 12;

    private final Background background;
    private final Scrollback scrollback = new Scrollback(SCROLLBACK);
    private final List<Watcher> watchers = new ArrayList<>();

    Audience(Background background) {
        this.background = background;
    }

    void join(Viewer viewer, int columns, int rows) {
        Watcher watcher = new Watcher(viewer);
        background.run("terminal viewer", watcher);
        watcher.size(columns, rows);
        byte[] past = scrollback.replay();
        if (past.length > 0) {
            watcher.output(past);
        }
        if (watchers.size() >= MOST_VIEWERS) {
            watchers.remove(0).end("This terminal is open in too many places. The oldest one was closed.");
        }
        watchers.add(watcher);
    }

    void leave(Viewer viewer) {
        watchers.stream().filter(watcher -> watcher.watches(viewer)).forEach(Watcher::detach);
        watchers.removeIf(watcher -> watcher.watches(viewer));
    }

    void show(byte[] chunk) {
        scrollback.add(chunk);
        watchers.removeIf(watcher -> !watcher.output(chunk));
    }

    void size(int columns, int rows) {
        watchers.forEach(watcher -> watcher.size(columns, rows));
    }

    /** The watchers stay; who joins later sees what is shown from now on. */
    void forget() {
        scrollback.clear();
    }

    void end(String why) {
        watchers.forEach(watcher -> watcher.end(why));
        watchers.clear();
    }
}
