package org.slipway.engine;

import java.io.InputStream;
import java.io.OutputStream;

/** A command on a pseudo-terminal; closing it kills the command. */
public interface TerminalStream extends AutoCloseable {
    /** What the terminal shows; ends when the command does. */
    InputStream output();

    /** What is typed; flush after each write. */
    OutputStream input();

    void resize(int columns, int rows);

    /** The command's exit code, or -1 while it runs or when it was killed. */
    int exitCode();

    @Override
    void close();
}
