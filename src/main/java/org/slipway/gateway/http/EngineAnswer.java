package org.slipway.gateway.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Optional;

/** The engine's answer: its head is there, its body may still be coming. Closing it closes the connection. */
public interface EngineAnswer extends Closeable {
    int status();

    /** True for 200 to 299 and 304. */
    default boolean isFine() {
        return (status() >= 200 && status() < 300) || status() == 304;
    }

    /** Names in any case. */
    Optional<String> header(String name);

    /** The body without its framing. */
    InputStream body();

    /** Reads the whole body as JSON, 16 MB at most, and closes the connection. */
    JsonNode json() throws IOException;

    /** Why the engine refused, from the body of its error; closes the connection. */
    String message() throws IOException;

    /** The raw line, for a tunnel after 101. */
    SocketChannel channel();

    /** What came on the raw line behind the head already. */
    ByteBuffer unread();

    @Override
    void close();
}
