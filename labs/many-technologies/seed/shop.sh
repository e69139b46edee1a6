mkdir -p ~/shop/orders ~/shop/site
cat > ~/shop/orders/Orders.java << 'JAVA'
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Takes orders and keeps them in MariaDB: GET / lists them, POST / adds the one in the body. */
public class Orders {
    static final String HOST = System.getenv().getOrDefault("DB_HOST", "db");
    static final String PASSWORD = System.getenv().getOrDefault("DB_PASSWORD", "");

    public static void main(String[] args) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(8080), 0);
        server.createContext("/", Orders::answer);
        server.start();
        System.out.println("orders listens on 8080 and looks for its database at " + HOST);
    }

    static void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        int status = 200;
        String text;
        try (MariaDb db = new MariaDb(HOST, "root", PASSWORD, "shop")) {
            db.query("CREATE TABLE IF NOT EXISTS orders (id INT AUTO_INCREMENT PRIMARY KEY, item VARCHAR(80))");
            if (exchange.getRequestMethod().equals("POST") && !body.isBlank()) {
                db.query("INSERT INTO orders (item) VALUES ('" + body.replaceAll("[^\\w .-]", "") + "')");
            }
            text = "Java " + Runtime.version().feature() + " and MariaDB " + db.version + "\n"
                    + String.join("\n", db.query("SELECT item FROM orders ORDER BY id DESC LIMIT 20")) + "\n";
        } catch (Exception trouble) {
            status = 503;
            text = "orders cannot use its database: " + trouble + "\n";
            System.out.print(text);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}

/** As much of MariaDB's protocol as this shop needs. Usually a library does this. */
class MariaDb implements AutoCloseable {
    final String version;
    private final Socket socket;
    private final DataInputStream in;
    private int number;

    MariaDb(String host, String user, String password, String database) throws Exception {
        socket = new Socket();
        socket.connect(new InetSocketAddress(java.net.InetAddress.getByName(host), 3306), 2000);
        socket.setSoTimeout(2000);
        in = new DataInputStream(socket.getInputStream());
        byte[] hello = read();
        int end = 1;
        while (hello[end] != 0) {
            end++;
        }
        version = new String(hello, 1, end - 1, StandardCharsets.UTF_8).replaceAll("^5\\.5\\.5-|-.*", "");
        byte[] salt = Arrays.copyOf(Arrays.copyOfRange(hello, end + 5, end + 13), 20);
        System.arraycopy(hello, end + 32, salt, 8, 12);
        ByteArrayOutputStream login = new ByteArrayOutputStream();
        login.write(new byte[] {0x0d, (byte) 0xa2, 0x08, 0, 0, 0, 0, 1, 33});
        login.write(new byte[23]);
        login.write((user + "\0").getBytes(StandardCharsets.UTF_8));
        byte[] proof = proof(password, salt);
        login.write(proof.length);
        login.write(proof);
        login.write((database + "\0mysql_native_password\0").getBytes(StandardCharsets.UTF_8));
        send(login.toByteArray());
        byte[] reply = read();
        if (reply[0] == (byte) 0xfe) {
            int zero = 1;
            while (reply[zero] != 0) {
                zero++;
            }
            send(proof(password, Arrays.copyOfRange(reply, zero + 1, zero + 21)));
            reply = read();
        }
        refused(reply);
    }

    List<String> query(String sql) throws IOException {
        number = 0;
        send(("\3" + sql).getBytes(StandardCharsets.UTF_8));
        byte[] head = read();
        refused(head);
        List<String> rows = new ArrayList<>();
        if (head[0] == 0) {
            return rows;
        }
        while (read()[0] != (byte) 0xfe) {}
        for (byte[] row = read(); row[0] != (byte) 0xfe; row = read()) {
            rows.add(new String(row, 1, row[0], StandardCharsets.UTF_8));
        }
        return rows;
    }

    private static byte[] proof(String password, byte[] salt) throws IOException {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-1");
            byte[] once = sha.digest(password.getBytes(StandardCharsets.UTF_8));
            byte[] twice = sha.digest(once);
            sha.update(salt);
            byte[] mask = sha.digest(twice);
            for (int i = 0; i < once.length; i++) {
                once[i] ^= mask[i];
            }
            return password.isEmpty() ? new byte[0] : once;
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IOException(impossible);
        }
    }

    private static void refused(byte[] reply) throws IOException {
        if (reply[0] == (byte) 0xff) {
            throw new IOException(new String(reply, 3, reply.length - 3, StandardCharsets.UTF_8));
        }
    }

    private byte[] read() throws IOException {
        int length = in.readUnsignedByte() | in.readUnsignedByte() << 8 | in.readUnsignedByte() << 16;
        number = in.readUnsignedByte() + 1;
        return in.readNBytes(length);
    }

    private void send(byte[] body) throws IOException {
        byte[] packet = new byte[body.length + 4];
        packet[0] = (byte) body.length;
        packet[1] = (byte) (body.length >> 8);
        packet[3] = (byte) number;
        System.arraycopy(body, 0, packet, 4, body.length);
        socket.getOutputStream().write(packet);
    }

    @Override
    public void close() throws IOException {
        number = 0;
        send(new byte[] {1});
        socket.close();
    }
}
JAVA
cat > ~/shop/site/server.js << 'JS'
// Shows the orders and takes new ones. It keeps nothing itself: it asks the order service.
const http = require('http');
const orders = process.env.ORDERS || 'http://orders:8080/';

function ask(method, body, then) {
  const request = http.request(orders, { method, timeout: 2500, agent: false }, (answer) => {
    let text = '';
    answer.on('data', (part) => { text += part; });
    answer.on('end', () => then(answer.statusCode, text));
  });
  request.on('timeout', () => request.destroy(new Error('orders is silent')));
  request.on('error', (trouble) => then(502, `site cannot reach ${orders}: ${trouble.message}\n`));
  request.end(body);
}

const escape = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

function page(status, text) {
  const [first, ...items] = text.trim().split('\n');
  return `<!doctype html><meta charset="utf-8"><title>Shop</title>
<style>body{font:1.1rem system-ui;max-width:34rem;margin:2rem auto;padding:0 1rem}input,button{font:inherit}</style>
<h1>${status === 200 ? 'Orders' : 'Something is missing'}</h1>
<form method="post"><input name="item" aria-label="What to order" required> <button>Order</button></form>
<ul>${items.map((item) => `<li>${escape(item)}</li>`).join('')}</ul>
<p><small>Node.js ${process.versions.node.split('.')[0]}, ${escape(first)}</small></p>`;
}

http.createServer((request, response) => {
  let body = '';
  request.on('data', (part) => { body += part; });
  request.on('end', () => {
    const item = new URLSearchParams(body).get('item') || '';
    ask(request.method === 'POST' ? 'POST' : 'GET', item, (status, text) => {
      if (status !== 200) console.log(text.trim());
      response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(page(status, text));
    });
  });
}).listen(3000, () => console.log(`site listens on 3000 and asks ${orders}`));

for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => process.exit(0));
JS
