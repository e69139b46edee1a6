package org.slipway.gateway.http;

import java.io.IOException;
import java.io.InputStream;

/** A body of so many bytes. */
final class LengthBody extends InputStream {
    private final InputStream line;
    private long left;

    LengthBody(InputStream line, long length) {
        this.line = line;
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        int read = line.read(into, offset, (int) Math.min(length, left));
        if (read < 0) {
            throw new ClientGone();
        }
        left -= read;
        return read;
    }
}
