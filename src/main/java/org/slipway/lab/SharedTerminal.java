package org.slipway.lab;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.slipway.engine.EngineException;
import org.slipway.engine.TerminalStream;

/**
 * A terminal whose shell may come later and may come again; its viewers stay.
 *
 * <p>What is shown passes under one lock into the scrollback and every viewer's queue, so that a viewer that attaches misses nothing and sees nothing twice. The engine is never called under that lock.
 */
final class SharedTerminal implements Terminal {
    private static final Logger LOG = Logger.getLogger(SharedTerminal.class.getName());
    private static final int CHUNK = 8192;
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
    private @Nullable TerminalStream stream;
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
        TerminalStream old;
        synchronized (lock) {
            opener = shells;
            old = stream;
            stream = null;
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
                if (stream != null || closed != null || opener == null) {
                    return;
                }
                shells = opener;
            }
            TerminalStream opened = shells.open(columns, rows);
            synchronized (lock) {
                if (closed == null) {
                    stream = opened;
                    background.run("terminal", () -> pump(opened));
                    return;
                }
            }
            opened.close();
        } finally {
            opening.unlock();
        }
    }

    private void pump(TerminalStream from) {
        byte[] buffer = new byte[CHUNK];
        try (InputStream output = from.output()) {
            int read = output.read(buffer);
            while (read >= 0) {
                show(from, Arrays.copyOf(buffer, read));
                read = output.read(buffer);
            }
        } catch (IOException lost) {
            LOG.log(Level.FINE, lost, () -> "A terminal's stream broke");
        }
        from.close();
        ended(from);
    }

    private void show(TerminalStream from, byte[] chunk) {
        synchronized (lock) {
            if (from == stream && closed == null) {
                audience.show(chunk);
            }
        }
    }

    private void ended(TerminalStream which) {
        synchronized (lock) {
            if (which != stream) {
                return;
            }
            stream = null;
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
            asleep = stream == null && opener != null;
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
        TerminalStream to;
        synchronized (lock) {
            to = stream;
        }
        if (to != null) {
            write(to, bytes);
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

    private static void write(TerminalStream to, byte[] bytes) {
        synchronized (to) {
            try {
                OutputStream input = to.input();
                input.write(bytes);
                input.flush();
            } catch (IOException gone) {
                LOG.log(Level.FINE, gone, () -> "Typed into a shell that has ended");
            }
        }
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
        TerminalStream to;
        int wide = Math.max(2, Math.min(newColumns, 1000));
        int high = Math.max(1, Math.min(newRows, 1000));
        synchronized (lock) {
            if (wide == columns && high == rows) {
                return;
            }
            columns = wide;
            rows = high;
            audience.size(wide, high);
            to = stream;
        }
        if (to != null) {
            fit(to, wide, high);
        }
    }

    private static void fit(TerminalStream to, int columns, int rows) {
        try {
            to.resize(columns, rows);
        } catch (EngineException gone) {
            LOG.log(Level.FINE, gone, () -> "Resized a shell that has ended");
        }
    }

    /** Forgets what was shown and leaves the shell behind; a later {@link #ready} goes on with a clean screen. */
    void renew() {
        TerminalStream old;
        synchronized (lock) {
            old = stream;
            stream = null;
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
        TerminalStream old;
        synchronized (lock) {
            if (closed != null) {
                return;
            }
            closed = why;
            old = stream;
            stream = null;
            audience.end(why);
        }
        if (old != null) {
            old.close();
        }
    }
}
