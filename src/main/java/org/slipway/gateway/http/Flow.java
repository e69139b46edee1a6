package org.slipway.gateway.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** One direction of a tunnel: what is read on one side is written to the other, and the end of the one is passed on as the end of the other. */
final class Flow {
    private static final int BUFFER = 64 * 1024;
    /** Turns before another tunnel gets its turn. */
    private static final int TURNS = 16;

    private final SocketChannel from;
    private final SocketChannel to;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    private boolean ended;
    private boolean passedOn;

    /** @param early what was read from there already */
    Flow(SocketChannel from, SocketChannel to, ByteBuffer early) {
        this.from = from;
        this.to = to;
        buffer.put(early);
    }

    /** Moves what can be moved without waiting. */
    void move() throws IOException {
        for (int turn = 0; turn < TURNS && !passedOn; turn++) {
            int read = ended ? 0 : from.read(buffer);
            ended |= read < 0;
            buffer.flip();
            int written = buffer.hasRemaining() ? to.write(buffer) : 0;
            buffer.compact();
            if (ended && buffer.position() == 0) {
                to.shutdownOutput();
                passedOn = true;
            }
            if (read <= 0 && written == 0) {
                return;
            }
        }
    }

    /** The sender will send no more. */
    boolean ended() {
        return ended;
    }

    /** Everything has arrived, the end too. */
    boolean isOver() {
        return passedOn;
    }

    boolean wantsToRead() {
        return !ended && buffer.hasRemaining();
    }

    boolean wantsToWrite() {
        return buffer.position() > 0;
    }
}
