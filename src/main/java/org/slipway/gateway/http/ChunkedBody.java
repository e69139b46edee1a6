package org.slipway.gateway.http;

import java.io.IOException;
import java.io.InputStream;

/** A body in chunks (RFC 9112, 7.1), without extensions and trailers: nobody who speaks Docker's API sends them. */
final class ChunkedBody extends InputStream {
    private static final int LONGEST_SIZE = 8;

    private final InputStream line;
    private long left;
    private boolean started;
    private boolean ended;

    ChunkedBody(InputStream line) {
        this.line = line;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (left == 0 && !ended) {
            nextChunk();
        }
        if (ended) {
            return -1;
        }
        int read = line.read(into, offset, (int) Math.min(length, left));
        if (read < 0) {
            throw new ClientGone();
        }
        left -= read;
        return read;
    }

    private void nextChunk() throws IOException {
        if (started) {
            lineEnd();
        }
        started = true;
        left = size();
        if (left == 0) {
            ended = true;
            lineEnd();
        }
    }

    private long size() throws IOException {
        long size = 0;
        int digits = 0;
        for (int next = line.read(); next != '\r'; next = line.read()) {
            int digit = next < 0 ? -1 : Character.digit(next, 16);
            if (next < 0) {
                throw new ClientGone();
            }
            if (digit < 0 || next > 'f' || ++digits > LONGEST_SIZE) {
                throw HttpFault.bad("a chunk's size is up to eight hexadecimal digits");
            }
            size = size * 16 + digit;
        }
        if (digits == 0 || line.read() != '\n') {
            throw HttpFault.bad("a chunk starts with its size and CR LF");
        }
        return size;
    }

    private void lineEnd() throws IOException {
        int first = line.read();
        if (first < 0) {
            throw new ClientGone();
        }
        if (first != '\r' || line.read() != '\n') {
            throw HttpFault.bad("a chunk ends with CR LF, and no trailers follow the last");
        }
    }
}
