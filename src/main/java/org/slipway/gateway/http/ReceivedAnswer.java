package org.slipway.gateway.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Optional;

/** The engine's answer on its line. */
final class ReceivedAnswer implements EngineAnswer {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST = 16 * 1024 * 1024;

    private final AnswerHead head;
    private final Line line;
    private final InputStream body;

    ReceivedAnswer(AnswerHead head, Line line, boolean bodiless) {
        this.head = head;
        this.line = line;
        this.body = body(bodiless);
    }

    private InputStream body(boolean bodiless) {
        if (bodiless || head.status() < 200 || head.status() == 204 || head.status() == 304) {
            return InputStream.nullInputStream();
        }
        Framing framing = Framing.of(head.headers());
        return framing instanceof Framing.None ? line.in() : framing.body(line.in());
    }

    @Override
    public int status() {
        return head.status();
    }

    @Override
    public Optional<String> header(String name) {
        return head.headers().all(name).stream().findFirst();
    }

    @Override
    public InputStream body() {
        return body;
    }

    @Override
    public JsonNode json() throws IOException {
        try (this) {
            byte[] bytes = body.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new IOException("the engine's answer is larger than 16 MB");
            }
            return JSON.readTree(bytes);
        }
    }

    @Override
    public String message() throws IOException {
        String otherwise = "the engine answered with status " + status();
        try {
            JsonNode message = json().path("message");
            return message.isTextual() ? message.asText() : otherwise;
        } catch (JsonProcessingException notJson) {
            return otherwise;
        }
    }

    @Override
    public SocketChannel channel() {
        return line.channel();
    }

    @Override
    public ByteBuffer unread() {
        return line.unread();
    }

    @Override
    public void close() {
        line.close();
    }
}
