package org.slipway.engine.docker;

import com.github.dockerjava.api.async.ResultCallbackTemplate;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.StreamType;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slipway.engine.ExecResult;

/** Keeps what an exec writes up to a limit, and takes its process id off the first line. */
final class ExecOutput extends ResultCallbackTemplate<ExecOutput, Frame> {
    private static final int LONGEST_ID = 16;

    private final int limit;
    private final ByteArrayOutputStream id = new ByteArrayOutputStream();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream error = new ByteArrayOutputStream();
    private boolean idComplete;
    private boolean truncated;

    ExecOutput(int limit) {
        this.limit = limit;
    }

    /** For what tells no process id. */
    static ExecOutput plain(int limit) {
        ExecOutput output = new ExecOutput(limit);
        output.idComplete = true;
        return output;
    }

    @Override
    public synchronized void onNext(Frame frame) {
        byte[] bytes = frame.getPayload();
        if (frame.getStreamType() == StreamType.STDERR) {
            keep(error, bytes, 0);
        } else {
            keep(out, bytes, idComplete ? 0 : takeId(bytes));
        }
    }

    /** Where the command's own output begins in these bytes. */
    private int takeId(byte[] bytes) {
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == '\n') {
                idComplete = true;
                return at + 1;
            }
            if (id.size() < LONGEST_ID) {
                id.write(bytes[at]);
            }
        }
        return bytes.length;
    }

    private void keep(ByteArrayOutputStream kept, byte[] bytes, int from) {
        int room = Math.max(0, limit - kept.size());
        int length = Math.min(room, bytes.length - from);
        kept.write(bytes, from, length);
        truncated |= length < bytes.length - from;
    }

    /** The process id that the command told; empty before it has. */
    synchronized Optional<Integer> process() {
        String text = id.toString(StandardCharsets.US_ASCII).strip();
        return idComplete && text.matches("[1-9]\\d{0,8}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    synchronized ExecResult result(int exitCode, boolean timedOut) {
        throwFirstError();
        return new ExecResult(
                exitCode,
                out.toString(StandardCharsets.UTF_8),
                error.toString(StandardCharsets.UTF_8),
                timedOut,
                truncated);
    }
}
