package org.slipway.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.LinkedBlockingQueue;

/** A terminal in a fake container: a test shows what it likes and sees what was typed. */
public final class FakeTerminal implements TerminalStream {
    private static final int END = -1;

    private final TerminalSpec spec;
    private final FakeBehaviour behaviour;
    private final LinkedBlockingQueue<Integer> shown = new LinkedBlockingQueue<>();
    private final StringBuffer typed = new StringBuffer();
    private volatile int columns;
    private volatile int rows;
    private volatile int exitCode = -1;
    private volatile boolean closed;

    FakeTerminal(TerminalSpec spec, FakeBehaviour behaviour) {
        this.spec = spec;
        this.behaviour = behaviour;
        this.columns = spec.columns();
        this.rows = spec.rows();
    }

    public TerminalSpec spec() {
        return spec;
    }

    /** Appears on the terminal. */
    public void show(String text) {
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            shown.add(b & 0xff);
        }
    }

    /** Its command ends. */
    public void exit(int code) {
        exitCode = code;
        shown.add(END);
    }

    public String typed() {
        return typed.toString();
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    public boolean isClosed() {
        return closed;
    }

    @Override
    public InputStream output() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                try {
                    int b = shown.take();
                    if (b == END) {
                        shown.add(END);
                    }
                    return b;
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int b = read();
                if (b == END) {
                    return END;
                }
                into[from] = (byte) b;
                int count = 1;
                while (count < length && !shown.isEmpty() && shown.peek() != END) {
                    into[from + count++] = (byte) read();
                }
                return count;
            }
        };
    }

    @Override
    public OutputStream input() {
        return new ByteArrayOutputStream() {
            @Override
            public void flush() {
                String text = toString(StandardCharsets.UTF_8);
                reset();
                typed.append(text);
                behaviour.typed(FakeTerminal.this, text);
            }
        };
    }

    @Override
    public void resize(int newColumns, int newRows) {
        columns = newColumns;
        rows = newRows;
    }

    @Override
    public int exitCode() {
        return exitCode;
    }

    @Override
    public void close() {
        closed = true;
        shown.add(END);
    }
}
