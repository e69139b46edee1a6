package org.slipway.gateway.docker.image.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.slipway.gateway.docker.Refused;

/**
 * Looks at the headers of a tar as they pass, before the library that reads them: a tar that is compressed, broken, or made
 * so that two readers would see two things in it, goes no further. What the watch skips by a header's size must end at the next
 * header, or the checksum there is wrong.
 */
final class HeaderWatch extends FilterInputStream {
    private static final int BLOCK = 512;
    private static final int LONGEST_EXTENSION = 1 << 16;
    private static final int MOST_EXTENSIONS = 8;

    private final Rules rules;
    private final byte[] header = new byte[BLOCK];
    private int filled;
    private int extensions;
    private long size;
    private long toSkip;
    private boolean ended;
    private boolean sourceBroke;
    private boolean started;

    HeaderWatch(InputStream source, Rules rules) {
        super(source);
        this.rules = rules;
    }

    /** Whether it was the line that broke, not the archive. */
    boolean sourceBroke() {
        return sourceBroke;
    }

    /** Whether what came so far ends within a header: too short for a tar, or not all of one. */
    boolean cutShort() {
        return filled > 0 && !ended;
    }

    /** What the last header says of its content, in bytes. */
    long size() {
        return size;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int count = read(one, 0, 1);
        return count < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count;
        try {
            count = in.read(bytes, offset, length);
        } catch (IOException e) {
            sourceBroke = true;
            throw e;
        }
        look(bytes, offset, count);
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        byte[] away = new byte[(int) Math.min(count, 1 << 14)];
        return Math.max(0, read(away, 0, away.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void look(byte[] bytes, int offset, int count) {
        int at = offset;
        while (at < offset + count && !ended) {
            int left = offset + count - at;
            if (toSkip > 0) {
                int step = (int) Math.min(toSkip, left);
                toSkip -= step;
                at += step;
            } else {
                int step = Math.min(BLOCK - filled, left);
                System.arraycopy(bytes, at, header, filled, step);
                filled += step;
                at += step;
                refuseCompressed();
                if (filled == BLOCK) {
                    filled = 0;
                    header();
                }
            }
        }
    }

    private void refuseCompressed() {
        if (started || filled < 6) {
            return;
        }
        started = true;
        boolean gzip = magic(0x1f, 0x8b);
        boolean other = magic('B', 'Z', 'h') || magic(0xfd, '7', 'z', 'X', 'Z') || magic(0x28, 0xb5, 0x2f, 0xfd);
        if (gzip || other) {
            throw Refused.badRequest("compressed archives are not taken here; send the tar as it is");
        }
    }

    private boolean magic(int... first) {
        for (int i = 0; i < first.length; i++) {
            if ((header[i] & 0xff) != first[i]) {
                return false;
            }
        }
        return true;
    }

    private void header() {
        started = true;
        if (allZero()) {
            ended = true;
            return;
        }
        if (checksum() != octal(148, 8)) {
            throw Refused.badRequest("the archive is not a tar, or is damaged");
        }
        char type = (char) (header[156] & 0xff);
        size = octal(124, 12);
        switch (type) {
            case '0', '\0' -> {}
            case '1', '2', '5' -> {
                if (size != 0) {
                    throw rules.refusal(name(), "is a link or folder with a size");
                }
            }
            case '3', '4' -> {
                if (size != 0 || !rules.device(type, octal(329, 8), octal(337, 8))) {
                    throw rules.refusal(name(), "is a device");
                }
            }
            case 'L', 'K', 'x', 'g' -> extension(size);
            case '6' -> throw rules.refusal(name(), "is a pipe");
            case 'S' -> throw rules.refusal(name(), "is a sparse file");
            default -> throw rules.refusal(name(), "is of a kind that is not known here");
        }
        extensions = "LKxg".indexOf(type) >= 0 ? extensions + 1 : 0;
        toSkip = (size + BLOCK - 1) / BLOCK * BLOCK;
    }

    /** What says more of the next entry, and is read into memory as a whole. */
    private void extension(long size) {
        if (size > LONGEST_EXTENSION || extensions >= MOST_EXTENSIONS) {
            throw rules.refusal(name(), "has a header that is too long");
        }
    }

    private boolean allZero() {
        for (byte one : header) {
            if (one != 0) {
                return false;
            }
        }
        return true;
    }

    private long checksum() {
        long sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            sum += i >= 148 && i < 156 ? ' ' : header[i] & 0xff;
        }
        return sum;
    }

    /** A number as tars write it: octal digits, or binary when its first bit is set. */
    private long octal(int offset, int length) {
        if ((header[offset] & 0x80) != 0) {
            return binary(offset, length);
        }
        String text = new String(header, offset, length, StandardCharsets.ISO_8859_1);
        String digits = text.split("\0", 2)[0].strip();
        if (!digits.matches("[0-7]{0,12}")) {
            throw Refused.badRequest("the archive is not a tar, or is damaged");
        }
        return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
    }

    private long binary(int offset, int length) {
        byte[] value = Arrays.copyOfRange(header, offset, offset + length);
        value[0] &= 0x7f;
        long number = 0;
        for (int i = 0; i < length; i++) {
            if (number >> 54 != 0) {
                throw Refused.badRequest("the archive holds a number that is too large");
            }
            number = number << 8 | value[i] & 0xff;
        }
        return number;
    }

    private String name() {
        String text = new String(header, 0, 100, StandardCharsets.UTF_8);
        return text.split("\0", 2)[0];
    }
}
