package org.slipway.gateway.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.URLEncoder;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Speaks to an engine on this machine, in one version of its API. */
public final class UnixEngineLine implements EngineLine {
    private static final int BUFFER = 64 * 1024;

    private final Path socket;
    private final String version;

    /** @param version of Docker's API, such as 1.41; empty to name none */
    public UnixEngineLine(Path socket, String version) {
        this.socket = socket;
        this.version = version;
    }

    @Override
    public EngineAnswer ask(EngineCall call) throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        Line line = new Line(channel);
        try {
            channel.connect(UnixDomainSocketAddress.of(socket));
            line.out().write(head(call));
            boolean sent = sent(call, line);
            return answered(call, line, sent);
        } catch (IOException | RuntimeException failure) {
            line.close();
            throw failure;
        }
    }

    private byte[] head(EngineCall call) {
        StringBuilder head = new StringBuilder(call.method())
                .append(' ')
                .append(version.isEmpty() ? "" : "/v" + version)
                .append(call.path())
                .append(query(call))
                .append(" HTTP/1.1\r\nHost: docker\r\nUser-Agent: slipway\r\n");
        head.append(call.upgrade() ? "Connection: Upgrade\r\nUpgrade: tcp\r\n" : "Connection: close\r\n");
        call.body()
                .ifPresent(body -> head.append("Content-Type: ")
                        .append(body.type())
                        .append(
                                body.length() < 0
                                        ? "\r\nTransfer-Encoding: chunked"
                                        : "\r\nContent-Length: " + body.length())
                        .append("\r\n"));
        if (call.body().isEmpty()
                && !call.method().equals("GET")
                && !call.method().equals("HEAD")) {
            head.append("Content-Length: 0\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String query(EngineCall call) {
        return call.query().isEmpty()
                ? ""
                : call.query().entrySet().stream()
                        .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** False when the engine hung up on the body: it has answered, or will not. */
    private static boolean sent(EngineCall call, Line line) throws IOException {
        if (call.body().isEmpty()) {
            return true;
        }
        EngineCall.Body body = call.body().get();
        OutputStream out = body.length() < 0 ? new ChunkedOutput(line.out()) : line.out();
        byte[] buffer = new byte[BUFFER];
        InputStream content = body.content();
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            try {
                out.write(buffer, 0, read);
            } catch (IOException refused) {
                return false;
            }
        }
        if (body.length() < 0) {
            out.close();
        }
        return true;
    }

    private static EngineAnswer answered(EngineCall call, Line line, boolean sent) throws IOException {
        try {
            return new ReceivedAnswer(
                    new HeadReader(line.in()).answer(), line, call.method().equals("HEAD"));
        } catch (HttpFault | ClientGone broken) {
            throw new IOException(
                    sent ? "the engine broke the line" : "the engine broke the line before it had read the request",
                    broken);
        }
    }
}
