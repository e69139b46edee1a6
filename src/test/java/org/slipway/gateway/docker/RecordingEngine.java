package org.slipway.gateway.docker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.slipway.gateway.http.UnixEngineLine;

/** An engine on a unix socket that writes down each byte it is sent and answers as the test says. */
public final class RecordingEngine implements AutoCloseable, EngineLines {
    private final Path socket;
    private final ServerSocketChannel listening;
    private final List<Recorded> requests = new CopyOnWriteArrayList<>();
    private volatile Function<String, String> answers = request -> answer(404, "{\"message\":\"page not found\"}");

    /** What one connection has sent so far; whether the gateway has closed it. */
    public static final class Recorded {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private volatile boolean closed;

        synchronized void add(ByteBuffer more) {
            bytes.write(more.array(), 0, more.limit());
        }

        public synchronized String text() {
            return bytes.toString(StandardCharsets.ISO_8859_1);
        }

        /** Method and path with its query. */
        public String line() {
            return text().split(" HTTP/", 2)[0];
        }

        public boolean closed() {
            return closed;
        }
    }

    public RecordingEngine(Path folder) throws IOException {
        socket = folder.resolve("engine.sock");
        listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        listening.bind(UnixDomainSocketAddress.of(socket));
        Thread accepting = new Thread(this::accept, "recording-engine");
        accepting.setDaemon(true);
        accepting.start();
    }

    /** From now on answers with what this makes of "METHOD /path?query"; an empty answer keeps the line open and says nothing more. */
    public RecordingEngine answering(Function<String, String> answers) {
        this.answers = answers;
        return this;
    }

    public static String answer(int status, String json) {
        return "HTTP/1.1 " + status + " X\r\nContent-Type: application/json\r\nContent-Length: "
                + json.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + json;
    }

    public List<Recorded> requests() {
        return requests;
    }

    @Override
    public Speaking speaking() {
        return new Speaking(new UnixEngineLine(socket, "1.41"), 41);
    }

    private void accept() {
        try {
            while (true) {
                SocketChannel client = listening.accept();
                Thread serving = new Thread(() -> serve(client), "recording-engine-line");
                serving.setDaemon(true);
                serving.start();
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void serve(SocketChannel client) {
        Recorded recorded = new Recorded();
        requests.add(recorded);
        boolean answered = false;
        try (client) {
            ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);
            while (client.read(buffer.clear()) >= 0) {
                recorded.add(buffer.flip());
                if (!answered && recorded.text().contains("\r\n\r\n")) {
                    answered = true;
                    client.write(ByteBuffer.wrap(answers.apply(recorded.line()).getBytes(StandardCharsets.UTF_8)));
                }
            }
        } catch (IOException broken) {
            // as good as closed
        }
        recorded.closed = true;
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
