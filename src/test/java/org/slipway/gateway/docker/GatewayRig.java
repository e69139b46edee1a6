package org.slipway.gateway.docker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slipway.compute.container.Bench;
import org.slipway.compute.container.BenchOpened;

/** A bench's door without a portal around it. */
public final class GatewayRig implements AutoCloseable {
    public static final String SESSION = "0123456789abcdef";

    private final Path folder;
    private final DockerDoors doors;
    private final List<RequestRefused> audit = new CopyOnWriteArrayList<>();

    public GatewayRig(EngineLines engine, List<Endpoints> endpoints) throws IOException {
        this(engine, endpoints, new Bench(1, SESSION, "network-of-" + SESSION));
    }

    public GatewayRig(EngineLines engine, List<Endpoints> endpoints, Bench bench) throws IOException {
        folder = Files.createTempDirectory("slw");
        doors = new DockerDoors(endpoints, engine, audit::add, work -> {
            Thread thread = new Thread(work, "gateway");
            thread.setDaemon(true);
            return thread;
        });
        doors.open(new BenchOpened(bench, folder));
    }

    /** Where docker -H unix://… finds it. */
    public Path socket() {
        return folder.resolve("docker.sock");
    }

    public List<RequestRefused> audit() {
        return audit;
    }

    public SocketChannel connect() throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        channel.connect(UnixDomainSocketAddress.of(socket()));
        return channel;
    }

    /** Sends these bytes and reads until the gateway closes the line. */
    public String exchange(byte[] request) throws IOException {
        try (SocketChannel channel = connect()) {
            ByteBuffer bytes = ByteBuffer.wrap(request);
            try {
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            } catch (IOException refusedEarly) {
                // what it said is still to be read
            }
            return rest(channel);
        }
    }

    public String exchange(String request) throws IOException {
        return exchange(request.getBytes(StandardCharsets.UTF_8));
    }

    static String rest(SocketChannel channel) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);
        while (channel.read(buffer.clear()) >= 0) {
            answer.write(buffer.array(), 0, buffer.position());
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    /** A plain request with a JSON body, or none when it is empty. */
    public String ask(String method, String target, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        String framing =
                json.isEmpty() ? "" : "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n";
        return exchange(method + " " + target + " HTTP/1.1\r\nHost: docker\r\n" + framing + "\r\n" + json);
    }

    @Override
    public void close() throws IOException {
        doors.closeAll();
        Files.deleteIfExists(folder);
    }
}
