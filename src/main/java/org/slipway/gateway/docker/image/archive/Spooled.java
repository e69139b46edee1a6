package org.slipway.gateway.docker.image.archive;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.input.BoundedInputStream;

/** One archive on disk; it counts what is written, and goes when it is closed. */
public final class Spooled implements Closeable {
    private final Path file;
    private final Spool spool;
    private final OutputStream out;
    private long size;

    Spooled(Path file, Spool spool) throws IOException {
        this.file = file;
        this.spool = spool;
        this.out = new BufferedOutputStream(new Counted(Files.newOutputStream(file)), 1 << 16);
    }

    /** To write to; refuses what is more than the quota. */
    public OutputStream out() {
        return out;
    }

    /** Bytes written so far. */
    public long size() throws IOException {
        out.flush();
        return size;
    }

    public InputStream read() throws IOException {
        return read(0, size());
    }

    /** A part of it: {@code length} bytes from {@code offset}. */
    public InputStream read(long offset, long length) throws IOException {
        out.flush();
        SeekableByteChannel channel = Files.newByteChannel(file);
        channel.position(offset);
        return BoundedInputStream.builder()
                .setInputStream(new BufferedInputStream(Channels.newInputStream(channel), 1 << 16))
                .setMaxCount(length)
                .get();
    }

    @Override
    public void close() throws IOException {
        try {
            out.close();
        } finally {
            spool.give(size);
            size = 0;
            Files.deleteIfExists(file);
        }
    }

    private final class Counted extends FilterOutputStream {
        Counted(OutputStream to) {
            super(to);
        }

        @Override
        public void write(int one) throws IOException {
            count(1);
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            count(length);
            out.write(bytes, offset, length);
        }

        private void count(long more) {
            spool.take(size, more);
            size += more;
        }
    }
}
