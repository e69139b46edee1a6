package org.slipway.gateway.docker;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slipway.compute.container.Bench;
import org.slipway.gateway.http.DoorCall;
import org.slipway.gateway.http.EngineAnswer;
import org.slipway.gateway.http.EngineLine;

/** A request on its connection. */
final class DoorExchange implements Exchange {
    private static final int BUFFER = 64 * 1024;
    private static final String JSON = "application/json";
    /** What passes of the engine's headers; the rest is the engine's own business. */
    private static final List<String> PASSING = List.of("Content-Type", "X-Docker-Container-Path-Stat");

    private static final int SWITCHING = 101;

    private final DoorCall call;
    private final Bench bench;
    private final Router.Match match;
    private final Query query;
    private final EngineLine engine;
    private final Map<String, String> standard;

    /** @param standard headers of every answer */
    DoorExchange(
            DoorCall call,
            Bench bench,
            Router.Match match,
            Query query,
            EngineLine engine,
            Map<String, String> standard) {
        this.call = call;
        this.bench = bench;
        this.match = match;
        this.query = query;
        this.engine = engine;
        this.standard = standard;
    }

    @Override
    public Bench bench() {
        return bench;
    }

    @Override
    public Names names() {
        return new Names(bench);
    }

    @Override
    public String variable(String name) {
        String value = match.variables().get(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    "no variable " + name + " in " + match.route().pattern());
        }
        return value;
    }

    @Override
    public Query query() {
        return query;
    }

    @Override
    public Optional<String> header(String name) {
        return call.head().headers().one(name);
    }

    @Override
    public <T> T body(Class<T> record) {
        return optionalBody(record).orElseThrow(() -> Refused.badRequest("the request has no body"));
    }

    @Override
    public <T> Optional<T> optionalBody(Class<T> record) {
        byte[] body = read();
        if (body.length == 0) {
            return Optional.empty();
        }
        String type = header("Content-Type").orElse("").split(";", 2)[0].strip();
        if (!type.equals(JSON)) {
            throw Refused.badRequest("the body must be of Content-Type application/json");
        }
        return Optional.of(StrictJson.read(body, record));
    }

    @Override
    public void noBody() {
        if (!StrictJson.isWhitespaceOnly(read())) {
            throw Refused.badRequest("this request takes no body");
        }
    }

    private byte[] read() {
        try {
            return StrictJson.bytes(stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public InputStream stream() {
        try {
            return call.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public EngineLine engine() {
        return engine;
    }

    @Override
    public void json(int status, JsonNode json) throws IOException {
        call.answer(status, headers(JSON), json.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void empty(int status) throws IOException {
        call.answer(status, standard).close();
    }

    @Override
    public void relay(EngineAnswer answer) throws IOException {
        try (answer) {
            if (failed(answer)) {
                return;
            }
            call.hangUpWith(answer);
            Map<String, String> headers = new LinkedHashMap<>(standard);
            PASSING.forEach(name -> answer.header(name).ifPresent(value -> headers.put(name, value)));
            OutputStream out = call.answer(answer.status(), headers);
            byte[] buffer = new byte[BUFFER];
            InputStream body = answer.body();
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                out.write(buffer, 0, read);
            }
            out.close();
        }
    }

    @Override
    public void relayObjects(EngineAnswer answer, Function<ObjectNode, Optional<ObjectNode>> change)
            throws IOException {
        try (answer) {
            if (failed(answer)) {
                return;
            }
            call.hangUpWith(answer);
            OutputStream out = call.answer(answer.status(), headers(JSON));
            try (JsonParser parser = StrictJson.objects(answer.body());
                    MappingIterator<ObjectNode> objects =
                            StrictJson.plainMapper().readerFor(ObjectNode.class).readValues(parser)) {
                while (objects.hasNextValue()) {
                    Optional<ObjectNode> changed = change.apply(objects.nextValue());
                    if (changed.isPresent()) {
                        out.write((changed.get() + "\r\n").getBytes(StandardCharsets.UTF_8));
                    }
                }
            }
            out.close();
        }
    }

    @Override
    public void relayJson(EngineAnswer answer, Function<JsonNode, JsonNode> change) throws IOException {
        try (answer) {
            if (!failed(answer)) {
                json(answer.status(), change.apply(answer.json()));
            }
        }
    }

    @Override
    public void tunnel(EngineAnswer answer) throws IOException {
        if (answer.status() == SWITCHING) {
            call.tunnel(answer, answer.header("Content-Type").orElse("application/vnd.docker.raw-stream"));
            return;
        }
        try (answer) {
            if (!failed(answer)) {
                throw new IOException("the engine did not open the stream");
            }
        }
    }

    /** Tells an error of the engine in the learner's names; false for an answer without one. */
    private boolean failed(EngineAnswer answer) throws IOException {
        if (answer.isFine() || answer.status() == SWITCHING) {
            return false;
        }
        error(answer.status(), names().words(answer.message()));
        return true;
    }

    void error(int status, String message) throws IOException {
        json(status, JsonNodeFactory.instance.objectNode().put("message", message));
    }

    @Override
    public OutputStream answer(int status, String contentType) throws IOException {
        return call.answer(status, headers(contentType));
    }

    private Map<String, String> headers(String type) {
        Map<String, String> headers = new LinkedHashMap<>(standard);
        headers.put("Content-Type", type);
        return headers;
    }
}
