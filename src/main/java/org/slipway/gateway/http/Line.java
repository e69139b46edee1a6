package org.slipway.gateway.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** A connection: a buffered reader and a plain writer over one channel, which can be taken out to become a tunnel. */
final class Line implements Closeable {
    private static final int BUFFER = 32 * 1024;

    private final SocketChannel channel;
    private final ByteBuffer read = ByteBuffer.allocate(BUFFER).flip();

    Line(SocketChannel channel) {
        this.channel = channel;
    }

    SocketChannel channel() {
        return channel;
    }

    /** What has been read from the channel and by nobody yet. */
    ByteBuffer unread() {
        return read;
    }

    InputStream in() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                return filled() ? read.get() & 0xff : -1;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                if (length == 0) {
                    return 0;
                }
                if (!filled()) {
                    return -1;
                }
                int count = Math.min(length, read.remaining());
                read.get(into, offset, count);
                return count;
            }
        };
    }

    private boolean filled() throws IOException {
        if (read.hasRemaining()) {
            return true;
        }
        read.clear();
        int count = channel.read(read);
        read.flip();
        return count > 0;
    }

    OutputStream out() {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
            }
        };
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // it is closed to us either way
        }
    }
}
