package org.slipway.gateway.docker.image.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slipway.gateway.docker.GatewayException;
import org.slipway.gateway.http.EngineAnswer;

/** A build from its turn to its names, as one stream of objects. Closing it ends the build, wherever it is. */
final class BuildRun implements EngineAnswer {
    /** What is done in between. */
    interface Work {
        /** Asks the engine to build. */
        EngineAnswer start() throws IOException;

        /** Names what was built; gives the lines that say so. */
        List<String> finish() throws IOException;
    }

    private final BuildTurns turns;
    private final String session;
    private final Duration longest;
    private final ScheduledExecutorService clock;
    private final Work work;
    private final InputStream body;
    private volatile boolean closed;
    private volatile boolean late;
    private volatile @Nullable EngineAnswer engine;
    private BuildTurns.@Nullable Turn turn;
    private @Nullable Future<?> alarm;

    BuildRun(BuildTurns turns, String session, Duration longest, ScheduledExecutorService clock, Work work) {
        this.turns = turns;
        this.session = session;
        this.longest = longest;
        this.clock = clock;
        this.work = work;
        this.body = new Chapters(List.of(this::waiting, () -> told(this::building), () -> told(this::naming)));
    }

    private InputStream waiting() {
        return turns.isFree(session)
                ? InputStream.nullInputStream()
                : say(List.of("Waiting for another build on this server to end\n"));
    }

    /** What goes wrong after the answer has begun can only be said in the stream. */
    private static InputStream told(Chapters.Chapter chapter) throws IOException {
        try {
            return chapter.begin();
        } catch (GatewayException refused) {
            return error(String.valueOf(refused.getMessage()));
        }
    }

    private InputStream building() throws IOException {
        turn = turns.await(session, () -> !closed);
        alarm = clock.schedule(this::ring, longest.toMillis(), TimeUnit.MILLISECONDS);
        EngineAnswer answer = work.start();
        engine = answer;
        if (closed || late) {
            answer.close();
        }
        if (!answer.isFine()) {
            return error(answer.message());
        }
        return new Ended(answer.body());
    }

    private void ring() {
        late = true;
        closeEngine();
    }

    /** The engine's stream, whose end may be our doing. */
    private final class Ended extends java.io.FilterInputStream {
        Ended(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                return late ? -1 : in.read(bytes, offset, length);
            } catch (IOException e) {
                if (late && !closed) {
                    return -1;
                }
                throw e;
            }
        }
    }

    private InputStream naming() throws IOException {
        if (late) {
            return error("quota: a build may take " + longest.toMinutes() + " minutes, and this one took longer");
        }
        return closed ? InputStream.nullInputStream() : say(work.finish());
    }

    private static InputStream say(List<String> lines) {
        StringBuilder objects = new StringBuilder();
        for (String line : lines) {
            objects.append(JsonNodeFactory.instance.objectNode().put("stream", line));
        }
        return stream(objects.toString());
    }

    private static InputStream error(String message) {
        ObjectNode error = JsonNodeFactory.instance.objectNode();
        error.putObject("errorDetail").put("message", message);
        return stream(error.put("error", message).toString());
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int status() {
        return 200;
    }

    @Override
    public Optional<String> header(String name) {
        return name.equalsIgnoreCase("Content-Type") ? Optional.of("application/json") : Optional.empty();
    }

    @Override
    public InputStream body() {
        return body;
    }

    @Override
    public JsonNode json() {
        throw new UnsupportedOperationException("a build answers with a stream");
    }

    @Override
    public String message() {
        throw new UnsupportedOperationException("a build answers with a stream");
    }

    @Override
    public SocketChannel channel() {
        throw new UnsupportedOperationException("a build is no raw stream");
    }

    @Override
    public ByteBuffer unread() {
        throw new UnsupportedOperationException("a build is no raw stream");
    }

    /** Gives the turn back; called by the thread that builds. */
    void over() {
        close();
        if (alarm != null) {
            alarm.cancel(false);
        }
        if (turn != null) {
            turn.close();
            turn = null;
        }
    }

    @Override
    public void close() {
        closed = true;
        closeEngine();
    }

    private void closeEngine() {
        EngineAnswer answer = engine;
        if (answer != null) {
            answer.close();
        }
    }
}
