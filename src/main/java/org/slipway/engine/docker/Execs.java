package org.slipway.engine.docker;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slipway.engine.EngineUnavailable;
import org.slipway.engine.ExecResult;
import org.slipway.engine.ExecSpec;

/** Runs commands in running containers to their end, or to the end of their time. */
final class Execs {
    private static final int EXIT_CODE_TRIES = 50;

    private final Calls calls;
    private final Processes processes;

    Execs(Calls calls, Processes processes) {
        this.calls = calls;
        this.processes = processes;
    }

    ExecResult run(String container, ExecSpec spec) {
        String exec = processes.create(container, spec.command(), spec.user(), spec.environment(), false);
        try (ExecOutput output = new ExecOutput(spec.outputLimit())) {
            calls.begin(connection -> connection.streams().execStartCmd(exec).exec(output));
            boolean ended = output.awaitCompletion(spec.timeout().toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                output.process().ifPresent(process -> processes.kill(container, spec.user(), process));
                return output.result(-1, true);
            }
            return output.result(exitCode(exec), false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineUnavailable(Words.busy(), e);
        } catch (IOException e) {
            throw new EngineUnavailable("The Docker engine broke off a command. Try again in a moment.", e);
        } catch (RuntimeException e) {
            throw EngineFaults.translated(e);
        }
    }

    /** The output ends a moment before Docker knows the exit code. */
    private int exitCode(String exec) throws InterruptedException {
        for (int attempt = 0; attempt < EXIT_CODE_TRIES; attempt++) {
            Optional<Integer> code = processes.exitCode(exec);
            if (code.isPresent()) {
                return code.get();
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new EngineUnavailable("The Docker engine does not tell how a command ended. Try again in a moment.");
    }
}
