package org.slipway.gateway.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Words for the status line, and an error in the shape of Docker's API. */
final class Reasons {
    private static final Map<Integer, String> WORDS = Map.ofEntries(
            Map.entry(200, "OK"),
            Map.entry(201, "Created"),
            Map.entry(204, "No Content"),
            Map.entry(304, "Not Modified"),
            Map.entry(400, "Bad Request"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(409, "Conflict"),
            Map.entry(413, "Content Too Large"),
            Map.entry(429, "Too Many Requests"),
            Map.entry(431, "Request Header Fields Too Large"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(501, "Not Implemented"),
            Map.entry(503, "Service Unavailable"));

    private Reasons() {}

    static String of(int status) {
        return WORDS.getOrDefault(status, "Status " + status);
    }

    static byte[] json(String message) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("message", message)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
