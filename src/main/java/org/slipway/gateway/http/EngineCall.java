package org.slipway.gateway.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A request of ours to the engine.
 *
 * @param path without the version, made of {@link #segment}s where it holds names
 * @param query written in this order, encoded on the way out
 * @param body what is sent, empty for none
 * @param upgrade whether the connection is to become a raw stream
 */
public record EngineCall(String method, String path, Map<String, String> query, Optional<Body> body, boolean upgrade) {
    /**
     * @param length in bytes, or -1 to send it in chunks
     */
    public record Body(String type, InputStream content, long length) {}

    public EngineCall {
        query = new LinkedHashMap<>(query);
    }

    public static EngineCall get(String path) {
        return of("GET", path);
    }

    public static EngineCall head(String path) {
        return of("HEAD", path);
    }

    public static EngineCall post(String path) {
        return of("POST", path);
    }

    public static EngineCall put(String path) {
        return of("PUT", path);
    }

    public static EngineCall delete(String path) {
        return of("DELETE", path);
    }

    private static EngineCall of(String method, String path) {
        return new EngineCall(method, path, Map.of(), Optional.empty(), false);
    }

    /** The same call with one more query parameter. */
    public EngineCall with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(query);
        more.put(name, value);
        return new EngineCall(method, path, more, body, upgrade);
    }

    /** With that parameter when there is a value. */
    public EngineCall with(String name, Optional<String> value) {
        return value.map(some -> with(name, some)).orElse(this);
    }

    public EngineCall sending(JsonNode json) {
        byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
        return new EngineCall(
                method,
                path,
                query,
                Optional.of(new Body("application/json", new java.io.ByteArrayInputStream(bytes), bytes.length)),
                upgrade);
    }

    /** With a body that is sent in chunks as it comes. */
    public EngineCall sending(String type, InputStream content) {
        return new EngineCall(method, path, query, Optional.of(new Body(type, content, -1)), upgrade);
    }

    /** With that body. */
    public EngineCall sending(Body whole) {
        return new EngineCall(method, path, query, Optional.of(whole), upgrade);
    }

    public EngineCall upgrading() {
        return new EngineCall(method, path, query, body, true);
    }

    /** A name as one segment of a path, whatever it holds. */
    public static String segment(String name) {
        return java.net.URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
