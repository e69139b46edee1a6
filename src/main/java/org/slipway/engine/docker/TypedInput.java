package org.slipway.engine.docker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Carries what is typed from the portal's threads to the client's; the JDK's pipe would break as soon as a pooled writer thread ends. */
final class TypedInput extends InputStream {
    private static final byte[] END = new byte[0];
    /** Chunks that may wait; a terminal that takes no more makes the typist wait. */
    private static final int WAITING = 256;

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final BlockingQueue<byte[]> chunks = new ArrayBlockingQueue<>(WAITING);
    private byte[] current = END;
    private int at;
    private boolean ended;
    private volatile boolean closed;
    private volatile boolean stuck;

    /** The typist's side. */
    OutputStream writer() {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                if (length > 0) {
                    put(Arrays.copyOfRange(bytes, from, from + length));
                }
            }

            @Override
            public void close() {
                TypedInput.this.close();
            }
        };
    }

    /** Waits a moment for a terminal that is behind; what one that takes nothing is sent is lost, or it would hold a thread for each message. */
    private void put(byte[] chunk) throws IOException {
        try {
            stuck = !chunks.offer(chunk, stuck ? 0 : PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while typing", e);
        }
        if (closed) {
            throw new IOException("the terminal is closed");
        }
        if (stuck) {
            throw new IOException("nothing in the terminal reads what is typed");
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (at == current.length && !next()) {
            return -1;
        }
        int count = Math.min(length, current.length - at);
        System.arraycopy(current, at, into, from, count);
        at += count;
        return count;
    }

    private boolean next() throws IOException {
        if (ended) {
            return false;
        }
        try {
            current = chunks.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for input", e);
        }
        at = 0;
        ended = current.length == 0;
        return !ended;
    }

    @Override
    public void close() {
        closed = true;
        while (!chunks.offer(END)) {
            chunks.poll();
        }
    }
}
