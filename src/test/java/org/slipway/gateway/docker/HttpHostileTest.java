package org.slipway.gateway.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slipway.gateway.http.EngineCall;

/** The list of hostile cases, HTTP: each is refused in Docker's error shape, is in the audit log, and not a byte of it reaches the engine. */
class HttpHostileTest {
    private RecordingEngine engine;
    private GatewayRig gateway;

    /** Two routes are enough: one without a body, one with. */
    private static final class Some implements Endpoints {
        @Override
        public List<Route> routes() {
            return List.of(
                    Route.get(
                            "/containers/{id}/json",
                            exchange -> exchange.relay(exchange.engine()
                                    .ask(EngineCall.get("/containers/" + exchange.variable("id") + "/json")))),
                    Route.get(
                            "/containers/{id}/logs",
                            exchange -> exchange.relay(exchange.engine().ask(EngineCall.get("/logs"))),
                            "follow"),
                    Route.post("/containers/create", exchange -> {
                        exchange.body(java.util.Map.class);
                        exchange.relay(exchange.engine().ask(EngineCall.post("/containers/create")));
                    }));
        }
    }

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        engine = new RecordingEngine(folder).answering(request -> RecordingEngine.answer(200, "{}"));
        gateway = new GatewayRig(engine, List.of(new Some()));
    }

    @AfterEach
    void close() throws IOException {
        gateway.close();
        engine.close();
    }

    static Stream<Arguments> refused() {
        String create = "POST /containers/create HTTP/1.1\r\nHost: d\r\nContent-Type: application/json\r\n";
        return Stream.of(
                request("a path that walks up", get("/v1.41/../containers/x/json")),
                request("a path that walks on the spot", get("/v1.41/./containers/x/json")),
                request("an empty segment", get("//containers/x/json")),
                request("an empty segment behind the version", get("/v1.41//containers/x/json")),
                request("a percent-encoded route", get("/%63ontainers/x/json")),
                request("an encoded slash", get("/containers%2fx/json")),
                request("an encoding of an encoding", get("/containers/%252e%252e/json")),
                request("a version that is too old", get("/v1.12/containers/x/json")),
                request("a version with a zero in front", get("/v01.41/containers/x/json")),
                request("a version of another kind", get("/v2/containers/x/json")),
                request("a version that is too new", get("/v1.99/containers/x/json")),
                request("an absolute address", get("http://docker/containers/x/json")),
                request("a route that is none of Docker's here", get("/swarm")),
                request("a parameter that nobody knows", get("/containers/x/json?checkpoint=1")),
                request("a broken escape in the query", get("/containers/x/logs?follow=%zz")),
                request("a length beside chunks", create + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}"),
                request("two lengths", create + "Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}"),
                request("two lengths in one line", create + "Content-Length: 2, 2\r\n\r\n{}"),
                request("a length with a sign", create + "Content-Length:+2\r\n\r\n{}"),
                request("a length in hexadecimal", create + "Content-Length: 0x2\r\n\r\n{}"),
                request("a space before the colon", create + "Transfer-Encoding : chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"),
                request("another coding", create + "Transfer-Encoding: xchunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"),
                request("two codings", create + "Transfer-Encoding: gzip, chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"),
                request(
                        "a chunk with an extension",
                        create + "Transfer-Encoding: chunked\r\n\r\n2;x=y\r\n{}\r\n0\r\n\r\n"),
                request(
                        "a chunk that lies about its size",
                        create + "Transfer-Encoding: chunked\r\n\r\n1\r\n{}\r\n0\r\n\r\n"),
                request("a chunk of no size", create + "Transfer-Encoding: chunked\r\n\r\n\r\n{}\r\n0\r\n\r\n"),
                request(
                        "a chunk of a size beyond counting",
                        create + "Transfer-Encoding: chunked\r\n\r\nfffffffff\r\n{}\r\n"),
                request("trailers", create + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\nX: y\r\n\r\n"),
                request("a folded header", "GET /containers/x/json HTTP/1.1\r\nHost: d\r\nX: a\r\n b\r\n\r\n"),
                request("no host", "GET /containers/x/json HTTP/1.1\r\n\r\n"),
                request("two hosts", "GET /containers/x/json HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"),
                request("lines that end with LF alone", "GET /containers/x/json HTTP/1.1\nHost: d\n\n"),
                request("a null in the head", "GET /containers/x/json HTTP/1.1\r\nHost: d\0\r\n\r\n"),
                request("HTTP/1.0", "GET /containers/x/json HTTP/1.0\r\nHost: d\r\n\r\n"),
                request("HTTP/2's preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
                request("a method in small letters", "get /containers/x/json HTTP/1.1\r\nHost: d\r\n\r\n"),
                request(
                        "an endless header",
                        "GET /containers/x/json HTTP/1.1\r\nHost: d\r\nX: " + "a".repeat(9000) + "\r\n\r\n"),
                request(
                        "headers without end",
                        "GET /containers/x/json HTTP/1.1\r\nHost: d\r\n" + "X: y\r\n".repeat(100) + "\r\n"),
                request(
                        "two megabytes of padding",
                        create + "Content-Length: " + (2 << 20) + "\r\n\r\n{}" + " ".repeat((2 << 20) - 2)),
                request(
                        "endless chunks",
                        create + "Transfer-Encoding: chunked\r\n\r\n"
                                + ("10\r\n" + " ".repeat(16) + "\r\n").repeat(100_000)),
                request(
                        "another type of content",
                        create.replace("/json", "/x-www-form-urlencoded") + "Content-Length: 2\r\n\r\n{}"),
                request("no content at all", create + "Content-Length: 0\r\n\r\n"),
                request("a byte order mark", create + "Content-Length: 5\r\n\r\n\u00ef\u00bb\u00bf{}"),
                request("UTF-16", create + "Content-Length: 4\r\n\r\n{\0}\0"),
                request("a second object", create + "Content-Length: 5\r\n\r\n{} {}"),
                request(
                        "nesting of twenty thousand",
                        create + "Content-Length: 20005\r\n\r\n{\"a\":" + "[".repeat(20_000)),
                request("one key twice", create + "Content-Length: 13\r\n\r\n{\"a\":1,\"a\":2}"));
    }

    private static String get(String target) {
        return "GET " + target + " HTTP/1.1\r\nHost: d\r\n\r\n";
    }

    private static Arguments request(String name, String request) {
        return Arguments.of(name, request.getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest(name = "{0} is refused")
    @MethodSource("refused")
    void isRefusedBeforeTheEngineHearsOfIt(String name, byte[] request) throws IOException {
        String answer = gateway.exchange(request);

        assertThat(answer).startsWith("HTTP/1.1 4").contains("application/json").contains("{\"message\":\"");
        assertThat(engine.requests()).isEmpty();
        assertThat(gateway.audit()).hasSize(1);
    }

    @Test
    void anHonestRequestReachesTheEngineAnewAndInItsVersion() throws IOException {
        String answer = gateway.ask("GET", "/v1.24/containers/web/json", "");

        assertThat(answer)
                .startsWith("HTTP/1.1 200")
                .contains("Connection: close")
                .endsWith("2\r\n{}\r\n0\r\n\r\n");
        assertThat(engine.requests().get(0).text())
                .isEqualTo(
                        "GET /v1.41/containers/web/json HTTP/1.1\r\nHost: docker\r\nUser-Agent: slipway\r\nConnection: close\r\n\r\n");
        assertThat(gateway.audit()).isEmpty();
    }

    @Test
    void aSecondRequestOnTheSameConnectionIsNobodys() throws IOException {
        String twice = get("/containers/a/json") + get("/containers/b/json");

        assertThat(gateway.exchange(twice).split("HTTP/1.1 200", -1)).hasSize(2);
        assertThat(engine.requests()).hasSize(1);
    }

    @Test
    void aClientThatIsGoneEndsTheEnginesAnswerWithinFiveSeconds() throws Exception {
        engine.answering(
                request -> "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n");
        try (SocketChannel client = gateway.connect()) {
            client.write(ByteBuffer.wrap(get("/containers/x/logs?follow=1").getBytes(StandardCharsets.US_ASCII)));
            client.read(ByteBuffer.allocate(100));
        }

        for (int tenths = 0; tenths < 50 && !engine.requests().get(0).closed(); tenths++) {
            Thread.sleep(100);
        }
        assertThat(engine.requests().get(0).closed()).isTrue();
    }
}
