package org.slipway.gateway.docker.container;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slipway.gateway.http.EngineAnswer;
import org.slipway.gateway.http.EngineCall;
import org.slipway.gateway.http.EngineLine;

/** An engine that writes down what it is asked and answers what a test told it to. */
final class CannedEngine implements EngineLine {
    static final ObjectMapper JSON = new ObjectMapper();

    final List<EngineCall> asked = new ArrayList<>();
    private final Map<String, Canned> answers = new LinkedHashMap<>();

    /** A call without a canned answer gets 404. */
    CannedEngine answering(String methodAndPath, int status, String json) {
        answers.put(methodAndPath, new Canned(status, json));
        return this;
    }

    @Override
    public EngineAnswer ask(EngineCall call) {
        asked.add(call);
        return answers.getOrDefault(
                call.method() + " " + call.path(), new Canned(404, "{\"message\":\"page not found\"}"));
    }

    /** What was sent to this path last. */
    JsonNode sent(String path) throws IOException {
        for (int i = asked.size() - 1; i >= 0; i--) {
            if (asked.get(i).path().equals(path)) {
                return JSON.readTree(asked.get(i).body().orElseThrow().content());
            }
        }
        throw new AssertionError("nothing was sent to " + path);
    }

    List<String> paths() {
        return asked.stream().map(call -> call.method() + " " + call.path()).toList();
    }

    record Canned(int status, String text) implements EngineAnswer {
        @Override
        public Optional<String> header(String name) {
            return Optional.empty();
        }

        @Override
        public InputStream body() {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public JsonNode json() throws IOException {
            return JSON.readTree(text);
        }

        @Override
        public String message() throws IOException {
            return json().path("message").asText();
        }

        @Override
        public SocketChannel channel() {
            throw new UnsupportedOperationException();
        }

        @Override
        public java.nio.ByteBuffer unread() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }
}
