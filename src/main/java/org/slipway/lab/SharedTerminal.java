package org.slipway.lab;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slipway.engine.EngineException;
import org.slipway.engine.TerminalStream;

/**
 * A terminal whose shell may come later and may come again; its viewers stay.
 *
 * <p>What is shown passes under one lock into the scrollback and every viewer's queue, so that a viewer that attaches misses nothing and sees nothing twice. The engine is never called under that lock.
 */
final class SharedTerminal implements Terminal {
    private static final String AGAIN = "\r\n\u001b[3m[The shell has ended. Press Enter for a new one.]\u001b[0m\r\n";
    private static final String NOT_NOW = "\r\n\u001b[3m[No shell can be opened: the bench is not ready]\u001b[0m\r\n";

    /** Opens a shell on the engine. */
    interface Opener {
        TerminalStream open(int columns, int rows);
    }

    private final Background background;
    private final boolean respawns;
    private final Runnable typed;

    private final Object lock = new Object();
    private final ReentrantLock opening = new ReentrantLock();
    private final Audience audience;
    private @Nullable Opener opener;
    private @Nullable Shell shell;
    private @Nullable String closed;
    private int columns = 100;
    private int rows = 30;

    /**
     * @param respawns whether a new shell is offered when one ends; otherwise the terminal closes with its shell
     * @param typed told of every keystroke
     */
    SharedTerminal(Background background, boolean respawns, Runnable typed) {
        this.background = background;
        this.respawns = respawns;
        this.typed = typed;
        this.audience = new Audience(background);
    }

    /** There is something (else) to open shells in now; the first one is opened at once. Throws {@link EngineException}. */
    void ready(Opener shells) {
        Shell old;
        synchronized (lock) {
            opener = shells;
            old = shell;
            shell = null;
        }
        if (old != null) {
            old.close();
        }
        open();
    }

    /** Opens a shell here unless one is open. Throws {@link EngineException}. */
    void readyOnce(Opener shells) {
        synchronized (lock) {
            if (opener == null) {
                opener = shells;
            }
        }
        open();
    }

    /** Opens a shell unless one is open. */
    void open() {
        opening.lock();
        try {
            Opener shells;
            synchronized (lock) {
                if (shell != null || closed != null || opener == null) {
                    return;
                }
                shells = opener;
            }
            Shell opened = new Shell(shells.open(columns, rows));
            synchronized (lock) {
                if (closed == null) {
                    shell = opened;
                    background.run("terminal", () -> pump(opened));
                    return;
                }
            }
            opened.close();
        } finally {
            opening.unlock();
        }
    }

    private void pump(Shell from) {
        from.show(chunk -> show(from, chunk));
        ended(from);
    }

    private void show(Shell from, byte[] chunk) {
        synchronized (lock) {
            if (from == shell && closed == null) {
                audience.show(chunk);
            }
        }
    }

    private void ended(Shell which) {
        synchronized (lock) {
            if (which != shell) {
                return;
            }
            shell = null;
            if (respawns && closed == null) {
                audience.show(AGAIN.getBytes(StandardCharsets.UTF_8));
                return;
            }
        }
        close("The shell has ended.");
    }

    @Override
    public void attach(Viewer viewer) {
        boolean asleep;
        synchronized (lock) {
            audience.join(viewer, columns, rows);
            if (closed != null) {
                audience.end(closed);
                return;
            }
            asleep = shell == null && opener != null;
        }
        if (asleep) {
            background.run("shell", this::openOrSay);
        }
    }

    @Override
    public void detach(Viewer viewer) {
        synchronized (lock) {
            audience.leave(viewer);
        }
    }

    @Override
    public void type(byte[] bytes) {
        typed.run();
        Shell to;
        synchronized (lock) {
            to = shell;
        }
        if (to != null) {
            to.type(bytes);
        } else if (asksForShell(bytes)) {
            openOrSay();
        }
    }

    private static boolean asksForShell(byte[] bytes) {
        for (byte one : bytes) {
            if (one == '\r' || one == '\n') {
                return true;
            }
        }
        return false;
    }

    private void openOrSay() {
        try {
            open();
        } catch (EngineException failure) {
            synchronized (lock) {
                audience.show(NOT_NOW.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    @Override
    public void resize(int newColumns, int newRows) {
        Shell to;
        int wide = Math.max(2, Math.min(newColumns, 1000));
        int high = Math.max(1, Math.min(newRows, 1000));
        synchronized (lock) {
            if (wide == columns && high == rows) {
                return;
            }
            columns = wide;
            rows = high;
            audience.size(wide, high);
            to = shell;
        }
        if (to != null) {
            to.resize(wide, high);
        }
    }

    /** Forgets what was shown and leaves the shell behind; a later {@link #ready} goes on with a clean screen. */
    void renew() {
        Shell old;
        synchronized (lock) {
            old = shell;
            shell = null;
            opener = null;
            audience.show("\u001bc".getBytes(StandardCharsets.UTF_8));
            audience.forget();
        }
        if (old != null) {
            old.close();
        }
    }

    boolean isClosed() {
        synchronized (lock) {
            return closed != null;
        }
    }

    /** Ends the shell and tells every viewer why. */
    void close(String why) {
        Shell old;
        synchronized (lock) {
            if (closed != null) {
                return;
            }
            closed = why;
            old = shell;
            shell = null;
            audience.end(why);
        }
        if (old != null) {
            old.close();
        }
    }
}
