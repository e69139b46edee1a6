package org.slipway.engine.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.LogContainerCmd;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slipway.engine.EngineUnavailable;
import org.slipway.engine.LogLine;
import org.slipway.engine.LogSink;
import org.slipway.engine.Subscription;

/** What containers have written and go on writing. */
final class Logs {
    private static final int READING_SECONDS = 20;

    private final Calls calls;

    Logs(Calls calls) {
        this.calls = calls;
    }

    List<LogLine> last(String container, int lines) {
        return calls.patient(docker -> read(docker, container, lines));
    }

    static List<LogLine> read(DockerClient docker, String container, int lines) {
        // asked first, so that its absence is an answer and not a stream's failure
        docker.inspectContainerCmd(container).exec();
        List<LogLine> read = new ArrayList<>();
        try (LogFrames frames = new LogFrames(read::add, () -> {})) {
            command(docker.logContainerCmd(container), lines).exec(frames);
            if (!frames.awaitCompletion(READING_SECONDS, TimeUnit.SECONDS)) {
                throw new EngineUnavailable("The Docker engine is slow to read a log. Try again in a moment.");
            }
            return List.copyOf(read);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineUnavailable(Words.busy(), e);
        } catch (IOException e) {
            throw new EngineUnavailable("The Docker engine broke off a log. Try again in a moment.", e);
        }
    }

    Subscription follow(String container, int lines, LogSink sink) {
        // asked first, because a stream's own failure would look like the log's end
        calls.quick(docker -> docker.inspectContainerCmd(container).exec());
        LogFrames frames = new LogFrames(sink::line, sink::end);
        calls.begin(connection -> command(connection.streams().logContainerCmd(container), lines)
                .withFollowStream(true)
                .exec(frames));
        return () -> {
            try {
                frames.close();
            } catch (IOException e) {
                // it was being thrown away
            }
        };
    }

    private static LogContainerCmd command(LogContainerCmd command, int lines) {
        return command.withStdOut(true).withStdErr(true).withTimestamps(true).withTail(lines);
    }
}
