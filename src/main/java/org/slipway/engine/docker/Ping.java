package org.slipway.engine.docker;

import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.transport.DockerHttpClient.Request;
import com.github.dockerjava.transport.DockerHttpClient.Response;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Asks the engine whether it is there, on a connection of its own so that no other call can be in the way. */
final class Ping implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private final EngineAddress address;
    private final DockerHttpClient http;

    /** What came of a ping. */
    sealed interface Answer {
        record Here(String version, ApiVersion api) implements Answer {}

        /** It certainly cannot be used. */
        record Gone(String why) implements Answer {}

        /** It took the call and said nothing; perhaps it is only busy. */
        record Silent() implements Answer {}
    }

    Ping(EngineAddress address) {
        this.address = address;
        this.http = DockerConnection.http(address, PATIENCE);
    }

    Answer ask() {
        if (address.trouble().isPresent()) {
            return new Answer.Gone(address.trouble().get());
        }
        if (isUnix() && !Files.exists(Path.of(address.host().getPath()))) {
            return new Answer.Gone(Words.missing(address));
        }
        Request request =
                Request.builder().method(Request.Method.GET).path("/_ping").build();
        try (Response response = http.execute(request)) {
            return read(response);
        } catch (RuntimeException e) {
            return failed(e);
        }
    }

    private Answer read(Response response) {
        Optional<ApiVersion> api =
                Optional.ofNullable(response.getHeader("Api-Version")).flatMap(ApiVersion::parse);
        if (response.getStatusCode() != 200 || api.isEmpty()) {
            return new Answer.Gone(Words.strange(address, response.getStatusCode()));
        }
        if (api.get().compareTo(ApiVersion.OLDEST) < 0) {
            return new Answer.Gone(Words.old(api.get()));
        }
        return new Answer.Here(version(response), api.get());
    }

    private static String version(Response response) {
        String server = Optional.ofNullable(response.getHeader("Server")).orElse("");
        return server.replaceFirst("^Docker/", "").replaceFirst(" .*$", "");
    }

    private Answer failed(RuntimeException e) {
        String said = EngineFaults.chain(e);
        if (EngineFaults.has(e, SocketTimeoutException.class) || said.contains("timed out")) {
            return new Answer.Silent();
        }
        if (said.contains("Permission denied") || said.contains("AccessDenied")) {
            return new Answer.Gone(Words.forbidden(address));
        }
        return new Answer.Gone(Words.stopped(address));
    }

    private boolean isUnix() {
        return "unix".equals(address.host().getScheme());
    }

    @Override
    public void close() {
        try {
            http.close();
        } catch (java.io.IOException e) {
            // it was being thrown away
        }
    }
}
