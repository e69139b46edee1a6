package org.slipway.engine.docker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slipway.engine.EngineException;
import org.slipway.engine.EngineRefused;
import org.slipway.engine.EngineRefused.Reason;
import org.slipway.engine.EngineUnavailable;

/** Turns what Docker's client throws into the port's two kinds of failure. */
final class EngineFaults {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern STATUS = Pattern.compile("^Status \\d+: ");
    private static final Pattern CANNOT_START = Pattern.compile(
            "executable file not found|exec format error|starting container process caused|unable to start container process|oci runtime (create|exec) failed",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BEFORE_EXEC = Pattern.compile("^.*(?=exec: \")", Pattern.DOTALL);

    private EngineFaults() {}

    static EngineException translated(RuntimeException fault) {
        if (fault instanceof EngineException ours) {
            return ours;
        }
        if (fault instanceof DockerException answer) {
            return refused(answer);
        }
        return new EngineUnavailable("The Docker engine did not answer. Try again in a moment.", fault);
    }

    private static EngineRefused refused(DockerException answer) {
        String said = message(answer);
        if (CANNOT_START.matcher(said).find()) {
            return new EngineRefused(Reason.CANNOT_START, startFault(said), answer);
        }
        if (answer instanceof NotFoundException) {
            return new EngineRefused(Reason.NOT_FOUND, said, answer);
        }
        if (answer instanceof ConflictException || said.contains("has active endpoints")) {
            return new EngineRefused(Reason.CONFLICT, said, answer);
        }
        return new EngineRefused(Reason.OTHER, said, answer);
    }

    /** The runtime wraps the one thing worth knowing into its own stages; keep from the command on. */
    static String startFault(String said) {
        return BEFORE_EXEC
                .matcher(said)
                .replaceFirst("")
                .replaceFirst("^exec: ", "")
                .replaceFirst(": unknown\\s*$", "");
    }

    /** What the engine said, out of its {@code {"message": …}}. */
    static String message(DockerException answer) {
        String raw = STATUS.matcher(Optional.ofNullable(answer.getMessage()).orElse(""))
                .replaceFirst("");
        try {
            return JSON.readTree(raw).path("message").asText(raw.strip());
        } catch (JsonProcessingException e) {
            return raw.strip();
        }
    }

    static boolean saysOverlap(DockerException answer) {
        return message(answer).toLowerCase(Locale.ROOT).contains("pool overlaps");
    }

    /** The messages of the exception and its causes. */
    static String chain(Throwable fault) {
        StringBuilder said = new StringBuilder();
        for (Throwable at = fault; at != null; at = at.getCause()) {
            said.append(at).append('\n');
        }
        return said.toString();
    }

    static boolean has(Throwable fault, Class<? extends Throwable> kind) {
        for (Throwable at = fault; at != null; at = at.getCause()) {
            if (kind.isInstance(at)) {
                return true;
            }
        }
        return false;
    }
}
