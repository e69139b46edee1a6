package org.slipway.engine.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.transport.DockerHttpClient.Request;
import com.github.dockerjava.transport.DockerHttpClient.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.slipway.engine.EngineUnavailable;

/** What the engine answers to a question that Docker's client has no words for. */
final class JsonAnswer {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonAnswer() {}

    /** The answer at a path below the API's version, within ten seconds. */
    static JsonNode of(DockerConnection connection, String path) {
        return of(connection.quickHttp(), connection.path(path));
    }

    private static JsonNode of(DockerHttpClient client, String path) {
        Request request =
                Request.builder().method(Request.Method.GET).path(path).build();
        try (Response response = client.execute(request)) {
            if (response.getStatusCode() == 404) {
                throw new NotFoundException(new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8));
            }
            if (response.getStatusCode() != 200) {
                throw new EngineUnavailable(
                        "The Docker engine does not answer " + path + " (status " + response.getStatusCode() + ").");
            }
            return JSON.readTree(response.getBody());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
