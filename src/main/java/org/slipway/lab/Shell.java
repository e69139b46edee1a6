package org.slipway.lab;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.function.Consumer;
import org.slipway.engine.EngineException;
import org.slipway.engine.TerminalStream;

/** An open shell on the engine. It may end at any moment, so typing into one that has ended is no fault. */
final class Shell {
    private static final System.Logger LOG = System.getLogger(Shell.class.getName());
    private static final int CHUNK = 8192;

    private final TerminalStream stream;

    Shell(TerminalStream stream) {
        this.stream = stream;
    }

    /** Hands on what the shell shows until it ends. */
    void show(Consumer<byte[]> screen) {
        byte[] buffer = new byte[CHUNK];
        try (InputStream output = stream.output()) {
            int read = output.read(buffer);
            while (read >= 0) {
                screen.accept(Arrays.copyOf(buffer, read));
                read = output.read(buffer);
            }
        } catch (IOException lost) {
            LOG.log(Level.DEBUG, () -> "terminal-broken", lost);
        }
        stream.close();
    }

    /** One keystroke after the other, whoever types. */
    synchronized void type(byte[] bytes) {
        try {
            OutputStream input = stream.input();
            input.write(bytes);
            input.flush();
        } catch (IOException gone) {
            LOG.log(Level.DEBUG, () -> "terminal-gone while=typing", gone);
        }
    }

    void resize(int columns, int rows) {
        try {
            stream.resize(columns, rows);
        } catch (EngineException gone) {
            LOG.log(Level.DEBUG, () -> "terminal-gone while=resizing", gone);
        }
    }

    void close() {
        stream.close();
    }
}
