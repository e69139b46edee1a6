import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Answers every request on port 8080 with one line. */
public class Hello {
    public static void main(String[] arguments) throws IOException {
        String line = "Hello from Java " + Runtime.version().feature() + " on "
                + InetAddress.getLocalHost().getHostName() + "\n";
        byte[] body = line.getBytes(StandardCharsets.UTF_8);
        HttpServer server = HttpServer.create(new InetSocketAddress(8080), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        System.out.println("Listening on port 8080");
    }
}
