package org.slipway.gateway.docker;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slipway.engine.Engine;
import org.slipway.engine.EngineStatus;
import org.slipway.gateway.http.EngineCall;
import org.slipway.gateway.http.UnixEngineLine;

/** The engine on this machine's socket, spoken to in one version: 1.41, which Debian's engine has, or the oldest that a newer engine still speaks. */
@ApplicationScoped
class LocalEngine implements EngineLines {
    private static final int PREFERRED = 41;

    private final Engine engine;
    private volatile @Nullable Known known;

    private record Known(String version, Speaking speaking) {}

    @Inject
    LocalEngine(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Speaking speaking() {
        if (!(engine.status() instanceof EngineStatus.Up up)) {
            throw Unfulfilled.engineAway();
        }
        Known last = known;
        if (last != null && last.version().equals(up.version())) {
            return last.speaking();
        }
        Path socket = engine.socket()
                .orElseThrow(
                        () -> new Unfulfilled(
                                501,
                                "Docker commands need an engine on a socket of this server; this one is reached in another way."));
        Speaking speaking = asked(socket);
        known = new Known(up.version(), speaking);
        return speaking;
    }

    private static Speaking asked(Path socket) {
        try {
            JsonNode version = new UnixEngineLine(socket, "")
                    .ask(EngineCall.get("/version"))
                    .json();
            int newest = minor(version.path("ApiVersion").asText("")).orElse(PREFERRED);
            int oldest = minor(version.path("MinAPIVersion").asText("")).orElse(PREFERRED);
            int minor = Math.max(oldest, Math.min(newest, PREFERRED));
            return new Speaking(new UnixEngineLine(socket, "1." + minor), minor);
        } catch (IOException away) {
            throw Unfulfilled.engineAway();
        }
    }

    private static Optional<Integer> minor(String version) {
        return version.matches("1\\.\\d{1,3}") ? Optional.of(Integer.parseInt(version.substring(2))) : Optional.empty();
    }
}
