package org.slipway.gateway.docker.image.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A tar whose last block is filled up with zeros: Docker's own command line (20.10, {@code docker build -f - .}) sends one that ends with the last byte of its last file. */
final class WholeBlocks extends FilterInputStream {
    private static final int BLOCK = 512;

    private long count;

    WholeBlocks(InputStream source) {
        super(source);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int read = in.read(bytes, offset, length);
        if (read < 0 && count % BLOCK != 0) {
            bytes[offset] = 0;
            read = 1;
        }
        count += Math.max(read, 0);
        return read;
    }

    @Override
    public long skip(long most) throws IOException {
        return Math.max(0, read(new byte[(int) Math.min(most, BLOCK)]));
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
