package org.slipway.lab;

import java.util.Arrays;

/** The last bytes that a terminal has shown, in a ring; not thread-safe. */
final class Scrollback {
    private final byte[] ring;
    private int next;
    private boolean wrapped;

    Scrollback(int bytes) {
        this.ring = new byte[bytes];
    }

    void add(byte[] chunk) {
        int from = Math.max(0, chunk.length - ring.length);
        for (int i = from; i < chunk.length; i++) {
            ring[next++] = chunk[i];
            if (next == ring.length) {
                next = 0;
                wrapped = true;
            }
        }
    }

    /** Oldest first; once bytes were lost it starts after a line's end, so that it never opens within a character or a control sequence. */
    byte[] replay() {
        if (!wrapped) {
            return Arrays.copyOf(ring, next);
        }
        byte[] all = new byte[ring.length];
        System.arraycopy(ring, next, all, 0, ring.length - next);
        System.arraycopy(ring, 0, all, ring.length - next, next);
        for (int i = 0; i < all.length; i++) {
            if (all[i] == '\n') {
                return Arrays.copyOfRange(all, i + 1, all.length);
            }
        }
        return all;
    }

    void clear() {
        next = 0;
        wrapped = false;
    }
}
