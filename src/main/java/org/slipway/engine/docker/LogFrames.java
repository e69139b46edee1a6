package org.slipway.engine.docker;

import com.github.dockerjava.api.async.ResultCallbackTemplate;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.StreamType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slipway.engine.LogLine;

/** Makes lines of a log's frames. Each frame is one message with its time in front; Docker cuts a message of more than 16 KB into several, without a line's end in all but the last. */
final class LogFrames extends ResultCallbackTemplate<LogFrames, Frame> {
    private static final int LONGEST = 64 * 1024;

    private final Consumer<LogLine> sink;
    private final Runnable end;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Part out = new Part(false);
    private final Part error = new Part(true);

    LogFrames(Consumer<LogLine> sink, Runnable end) {
        this.sink = sink;
        this.end = end;
    }

    @Override
    public void onNext(Frame frame) {
        Part part = frame.getStreamType() == StreamType.STDERR ? error : out;
        part.add(new String(frame.getPayload(), StandardCharsets.UTF_8));
    }

    @Override
    public void onComplete() {
        finish();
        super.onComplete();
    }

    @Override
    public void onError(Throwable fault) {
        finish();
        super.onError(fault);
    }

    @Override
    public void close() throws IOException {
        super.close();
        finish();
    }

    /** Waits like its parent, and throws what the engine answered instead of a log. */
    @Override
    public boolean awaitCompletion(long timeout, java.util.concurrent.TimeUnit unit) throws InterruptedException {
        boolean done = super.awaitCompletion(timeout, unit);
        throwFirstError();
        return done;
    }

    private void finish() {
        if (ended.compareAndSet(false, true)) {
            end.run();
        }
    }

    /** A line that is still growing. */
    private final class Part {
        private final boolean isError;
        private final StringBuilder text = new StringBuilder();
        private Instant at = Instant.EPOCH;

        Part(boolean isError) {
            this.isError = isError;
        }

        void add(String message) {
            int space = message.indexOf(' ');
            String body = space < 0 ? message : message.substring(space + 1);
            if (text.length() == 0) {
                at = time(space < 0 ? "" : message.substring(0, space));
            }
            boolean whole = body.endsWith("\n");
            String piece = whole ? body.substring(0, body.length() - 1) : body;
            text.append(piece, 0, Math.min(piece.length(), Math.max(0, LONGEST - text.length())));
            if (whole && !ended.get()) {
                sink.accept(new LogLine(at, isError, text.toString()));
            }
            if (whole) {
                text.setLength(0);
            }
        }

        private static Instant time(String text) {
            try {
                return Instant.parse(text);
            } catch (DateTimeParseException e) {
                return Instant.EPOCH;
            }
        }
    }
}
