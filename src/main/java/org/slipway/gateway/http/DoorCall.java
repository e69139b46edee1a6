package org.slipway.gateway.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One connection of a client, which is served for one request: the answer says so, and whatever follows the request is not read. */
public final class DoorCall implements Closeable {
    private static final System.Logger LOG = System.getLogger(DoorCall.class.getName());
    private static final long HEAD_SECONDS = 10;
    private static final long LINGER_BYTES = 64L * 1024 * 1024;
    private static final long LINGER_SECONDS = 3;

    private final DoorServer server;
    private final Line line;
    private final Consumer<DoorCall> whenOver;
    private @Nullable RequestHead head;
    private InputStream body = InputStream.nullInputStream();
    private boolean expectsContinue;
    private volatile boolean answered;
    private volatile boolean tunnelled;
    private volatile @Nullable Closeable upstream;

    DoorCall(DoorServer server, SocketChannel client, Consumer<DoorCall> whenOver) {
        this.server = server;
        this.line = new Line(client);
        this.whenOver = whenOver;
    }

    void serve(DoorHandler handler) {
        try {
            readHead();
            handler.answer(this);
            linger();
        } catch (HttpFault fault) {
            handler.unreadable(fault);
            refuse(fault.status(), fault.getMessage());
        } catch (IOException | RuntimeException gone) {
            LOG.log(Level.DEBUG, "call-ended", gone);
        } finally {
            if (!tunnelled) {
                close();
            }
        }
    }

    void turnAway(String why) {
        refuse(503, why);
        close();
    }

    private void readHead() throws IOException {
        Future<?> patience = server.clock().schedule(this::close, HEAD_SECONDS, TimeUnit.SECONDS);
        RequestHead read = new HeadReader(line.in()).request();
        patience.cancel(false);
        head = read;
        body = Framing.of(read.headers()).body(line.in());
        expectsContinue = read.headers().has("Expect", "100-continue");
    }

    /** The head; present in every call that a handler sees. */
    public RequestHead head() {
        RequestHead read = head;
        if (read == null) {
            throw new IllegalStateException("the head has not been read");
        }
        return read;
    }

    /** True when the request's framing announces a body, even an empty one. */
    public boolean hasBody() {
        return Framing.of(head().headers()) instanceof Framing.Length length
                ? length.bytes() > 0
                : Framing.of(head().headers()) instanceof Framing.Chunked;
    }

    public InputStream body() throws IOException {
        if (expectsContinue) {
            expectsContinue = false;
            line.out().write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        return body;
    }

    public boolean answered() {
        return answered;
    }

    /** Sends the head of an answer whose body is then written in chunks to what this returns; closing that completes the answer. */
    public OutputStream answer(int status, Map<String, String> headers) throws IOException {
        boolean bodiless = status == 204 || status == 304 || head().method().equals("HEAD");
        send(status, headers, bodiless ? "" : "Transfer-Encoding: chunked\r\n");
        return bodiless ? OutputStream.nullOutputStream() : new ChunkedOutput(line.out());
    }

    /** Sends a whole answer. */
    public void answer(int status, Map<String, String> headers, byte[] content) throws IOException {
        send(status, headers, "Content-Length: " + content.length + "\r\n");
        if (!head().method().equals("HEAD")) {
            line.out().write(content);
        }
    }

    private void send(int status, Map<String, String> headers, String framing) throws IOException {
        answered = true;
        StringBuilder text = new StringBuilder("HTTP/1.1 " + status + " " + Reasons.of(status) + "\r\n");
        headers.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        text.append(framing).append("Connection: close\r\n\r\n");
        line.out().write(text.toString().getBytes(StandardCharsets.US_ASCII));
    }

    /** Makes this connection and the engine's one, until both ends are done. The call is over for its handler. */
    public void tunnel(EngineAnswer engine, String type) throws IOException {
        boolean asked = head().headers().has("Upgrade", "tcp");
        answered = true;
        String start = asked
                ? "HTTP/1.1 101 UPGRADED\r\nContent-Type: " + type + "\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\n"
                : "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n";
        line.out().write(start.getBytes(StandardCharsets.US_ASCII));
        tunnelled = true;
        upstream = engine;
        server.tunnels().add(new Tunnel(line, engine.channel(), engine.unread(), this::close));
    }

    /** While a long answer comes from there: a client that hangs up closes it. */
    public void hangUpWith(Closeable engine) {
        upstream = engine;
        try {
            server.clock().schedule(this::watch, 500, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException ending) {
            close();
        }
    }

    private void watch() {
        if (line.channel().isOpen()) {
            try {
                server.workers().execute(this::awaitHangUp);
            } catch (RejectedExecutionException full) {
                close();
            }
        }
    }

    private void awaitHangUp() {
        try {
            byte[] ignored = new byte[1024];
            while (line.in().read(ignored) >= 0) {
                // a second request on this connection is nobody's
            }
        } catch (IOException closed) {
            // as good as a hang-up
        }
        closeQuietly(upstream);
    }

    private void refuse(int status, @Nullable String message) {
        try {
            byte[] json = Reasons.json(message == null ? "" : message);
            answered = true;
            line.out()
                    .write(("HTTP/1.1 " + status + " " + Reasons.of(status)
                                    + "\r\nContent-Type: application/json\r\nContent-Length: " + json.length
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            line.out().write(json);
            linger();
        } catch (IOException gone) {
            LOG.log(Level.DEBUG, "call-refused-unheard", gone);
        }
    }

    /** A client that is still sending would lose the answer if the line were closed under it: what it sends is read for a while, and thrown away. */
    private void linger() throws IOException {
        if (tunnelled || !line.channel().isOpen() || !mayStillSend()) {
            return;
        }
        line.channel().shutdownOutput();
        Future<?> patience = server.clock().schedule(this::close, LINGER_SECONDS, TimeUnit.SECONDS);
        byte[] ignored = new byte[64 * 1024];
        long read = 0;
        for (int more = line.in().read(ignored);
                more >= 0 && read < LINGER_BYTES;
                more = line.in().read(ignored)) {
            read += more;
        }
        patience.cancel(false);
    }

    private boolean mayStillSend() throws IOException {
        return head == null || (hasBody() && bodyLeft());
    }

    private boolean bodyLeft() {
        try {
            return body.available() >= 0 && body.read() >= 0;
        } catch (IOException | HttpFault broken) {
            return true;
        }
    }

    @Override
    public void close() {
        line.close();
        closeQuietly(upstream);
        whenOver.accept(this);
    }

    private static void closeQuietly(@Nullable Closeable what) {
        try {
            if (what != null) {
                what.close();
            }
        } catch (IOException e) {
            // it is closed to us either way
        }
    }
}
