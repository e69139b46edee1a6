package org.slipway.engine.docker;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.WaitResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slipway.engine.EngineException;
import org.slipway.engine.EngineUnavailable;
import org.slipway.engine.ExecResult;
import org.slipway.engine.SandboxSpec;

/** Containers that are made for one question and are gone with its answer. */
final class Runs {
    private static final System.Logger LOG = System.getLogger(Runs.class.getName());
    private static final int OUTPUT_SECONDS = 10;
    /** The client cannot close its half of the connection, so the end of the input is where so many bytes have been read. */
    private static final List<String> FEEDING =
            List.of("/bin/sh", "-c", "bytes=$1; shift; head -c \"$bytes\" | \"$@\"", "sh");

    private final Calls calls;
    private final Sandboxes sandboxes;

    Runs(Calls calls, Sandboxes sandboxes) {
        this.calls = calls;
        this.sandboxes = sandboxes;
    }

    ExecResult run(SandboxSpec spec, byte[] input, Duration timeout, int outputLimit) {
        String id = calls.starting(docker -> sandboxes
                .create(docker, spec)
                .withCmd(command(spec, input.length))
                .withStdinOpen(true)
                .withStdInOnce(true)
                .withAttachStdin(true)
                .withAttachStdout(true)
                .withAttachStderr(true)
                .exec()
                .getId());
        try (ExecOutput output = ExecOutput.plain(outputLimit)) {
            return fed(id, input, timeout, output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineUnavailable(Words.busy(), e);
        } catch (IOException e) {
            throw new EngineUnavailable("The Docker engine broke off a container. Try again in a moment.", e);
        } catch (RuntimeException e) {
            throw EngineFaults.translated(e);
        } finally {
            removed(id);
        }
    }

    private static List<String> command(SandboxSpec spec, int bytes) {
        List<String> command = new ArrayList<>(FEEDING);
        command.add(Integer.toString(bytes));
        command.addAll(spec.command());
        return command;
    }

    private ExecResult fed(String id, byte[] input, Duration timeout, ExecOutput output)
            throws InterruptedException, IOException {
        calls.begin(connection -> connection
                .streams()
                .attachContainerCmd(id)
                .withStdIn(new ByteArrayInputStream(input))
                .withStdOut(true)
                .withStdErr(true)
                .withFollowStream(true)
                .exec(output));
        if (!output.awaitStarted(OUTPUT_SECONDS, TimeUnit.SECONDS)) {
            throw new EngineUnavailable(Words.slow());
        }
        sandboxes.start(id);
        try (Ending ending = new Ending()) {
            calls.begin(connection -> connection.streams().waitContainerCmd(id).exec(ending));
            if (!ending.awaitCompletion(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                return output.result(-1, true);
            }
            output.awaitCompletion(OUTPUT_SECONDS, TimeUnit.SECONDS);
            return output.result(ending.code(), false);
        }
    }

    /** Whatever is left here is labelled, so that the portal finds it. */
    private void removed(String id) {
        try {
            sandboxes.remove(id);
        } catch (EngineException e) {
            LOG.log(System.Logger.Level.INFO, () -> "run-left-behind container=" + id, e);
        }
    }

    /** How a container ends. */
    private static final class Ending extends ResultCallback.Adapter<WaitResponse> {
        private volatile int code = -1;

        @Override
        public void onNext(WaitResponse said) {
            Integer status = said.getStatusCode();
            code = status == null ? -1 : status;
        }

        int code() {
            return code;
        }
    }
}
