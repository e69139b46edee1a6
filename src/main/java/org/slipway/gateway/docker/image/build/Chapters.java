package org.slipway.gateway.docker.image.build;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;

/** One stream after the other, each begun when those before it have ended: what comes later depends on how the earlier went. */
final class Chapters extends InputStream {
    /** A stream that is yet to begin. */
    @FunctionalInterface
    interface Chapter {
        InputStream begin() throws IOException;
    }

    private final Iterator<Chapter> rest;
    private InputStream current = InputStream.nullInputStream();

    Chapters(List<Chapter> chapters) {
        this.rest = chapters.iterator();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = current.read(bytes, offset, length);
        while (read < 0 && rest.hasNext()) {
            current = rest.next().begin();
            read = current.read(bytes, offset, length);
        }
        return read;
    }
}
