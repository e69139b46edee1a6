package org.slipway.gateway.docker.image.archive;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.slipway.gateway.docker.Refused;

/** Unpacks gzip on the way; what is broken is the archive's fault, not the line's. */
public final class Gunzip extends FilterInputStream {
    private Gunzip(InputStream in) {
        super(in);
    }

    /** The stream itself when it is not gzip. */
    public static InputStream ifCompressed(BufferedInputStream stream) throws IOException {
        stream.mark(2);
        boolean gzip = stream.read() == 0x1f && stream.read() == 0x8b;
        stream.reset();
        if (!gzip) {
            return stream;
        }
        try {
            return new Gunzip(new GZIPInputStream(stream, 1 << 14));
        } catch (ZipException | EOFException e) {
            throw broken();
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            return in.read(bytes, offset, length);
        } catch (ZipException | EOFException e) {
            throw broken();
        }
    }

    private static Refused broken() {
        return Refused.badRequest("the compressed archive is damaged");
    }
}
