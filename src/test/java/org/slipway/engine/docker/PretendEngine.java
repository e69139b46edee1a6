package org.slipway.engine.docker;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A unix socket that takes every call and answers pings, or, when stuck, nothing at all. */
final class PretendEngine implements AutoCloseable {
    private static final String PONG =
            "HTTP/1.1 200 OK\r\nApi-Version: %s\r\nServer: Docker/20.10.24 (linux)\r\nContent-Length: 2\r\n\r\nOK";

    private final Path socket;
    private final String apiVersion;
    private final ServerSocketChannel server;
    private final List<SocketChannel> calls = new CopyOnWriteArrayList<>();
    private volatile boolean stuck;

    PretendEngine(Path socket, String apiVersion, boolean stuck) throws IOException {
        this.socket = socket;
        this.apiVersion = apiVersion;
        this.stuck = stuck;
        this.server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        start(this::accept);
    }

    void stick() {
        stuck = true;
    }

    void comeBack() throws IOException {
        stuck = false;
        for (SocketChannel call : calls) {
            call.close();
        }
    }

    private void accept() {
        try {
            while (true) {
                SocketChannel call = server.accept();
                calls.add(call);
                start(() -> answer(call));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void answer(SocketChannel call) {
        try {
            ByteBuffer asked = ByteBuffer.allocate(8192);
            while (call.read(asked) > 0) {
                if (!stuck) {
                    call.write(ByteBuffer.wrap(PONG.formatted(apiVersion).getBytes(StandardCharsets.US_ASCII)));
                }
                asked.clear();
            }
        } catch (IOException e) {
            // closed
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "pretend-engine");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
        comeBack();
        Files.deleteIfExists(socket);
    }
}
