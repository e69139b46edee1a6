package org.slipway.gateway.docker.image;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;
import org.slipway.gateway.docker.Names;
import org.slipway.gateway.docker.Unfulfilled;
import org.slipway.gateway.http.EngineAnswer;
import org.slipway.gateway.http.EngineCall;
import org.slipway.gateway.http.EngineLine;

/** The engine's images as they are now, everybody's. */
final class EngineImages {
    private static final int NOT_FOUND = 404;

    private final EngineLine line;
    private final Names names;

    EngineImages(EngineLine line, Names names) {
        this.line = line;
        this.names = names;
    }

    /** @param filters in the engine's own words; empty for none */
    JsonNode list(Optional<String> filters) throws IOException {
        return asked(EngineCall.get("/images/json").with("filters", filters)).json();
    }

    Optional<JsonNode> inspect(String reference) throws IOException {
        EngineAnswer answer = line.ask(EngineCall.get(path(reference, "/json")));
        if (answer.status() == NOT_FOUND) {
            answer.close();
            return Optional.empty();
        }
        return Optional.of(fine(answer).json());
    }

    void tag(String reference, String engineName) throws IOException {
        int colon = engineName.lastIndexOf(':');
        asked(EngineCall.post(path(reference, "/tag"))
                        .with("repo", engineName.substring(0, colon))
                        .with("tag", engineName.substring(colon + 1)))
                .close();
    }

    /** Takes one name away, and the image with it when that was its last. */
    JsonNode untag(String engineName, boolean force, boolean noPrune) throws IOException {
        return asked(EngineCall.delete(path(engineName, ""))
                        .with("force", force ? "1" : "0")
                        .with("noprune", noPrune ? "1" : "0"))
                .json();
    }

    EngineAnswer asked(EngineCall call) throws IOException {
        return fine(line.ask(call));
    }

    private EngineAnswer fine(EngineAnswer answer) throws IOException {
        if (!answer.isFine()) {
            throw new Unfulfilled(answer.status(), names.words(answer.message()));
        }
        return answer;
    }

    static String path(String reference, String what) {
        return "/images/" + EngineCall.segment(reference) + what;
    }
}
