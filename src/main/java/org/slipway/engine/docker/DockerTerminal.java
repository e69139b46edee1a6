package org.slipway.engine.docker;

import com.github.dockerjava.transport.DockerHttpClient.Response;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slipway.engine.EngineException;
import org.slipway.engine.TerminalStream;

/** A shell on a pseudo-terminal: the raw bytes of a hijacked exec. */
final class DockerTerminal implements TerminalStream {
    private final Calls calls;
    private final Processes processes;
    private final String container;
    private final Optional<String> user;
    private final String exec;
    private final int process;
    private final TypedInput typed;
    private final OutputStream input;
    private final Response response;
    private final AtomicBoolean closed = new AtomicBoolean();

    DockerTerminal(
            Calls calls,
            Processes processes,
            String container,
            Optional<String> user,
            String exec,
            int process,
            TypedInput typed,
            Response response) {
        this.calls = calls;
        this.processes = processes;
        this.container = container;
        this.user = user;
        this.exec = exec;
        this.process = process;
        this.typed = typed;
        this.input = typed.writer();
        this.response = response;
    }

    @Override
    public InputStream output() {
        return response.getBody();
    }

    @Override
    public OutputStream input() {
        return input;
    }

    @Override
    public void resize(int columns, int rows) {
        if (!closed.get()) {
            calls.quick(
                    docker -> docker.resizeExecCmd(exec).withSize(rows, columns).exec());
        }
    }

    @Override
    public int exitCode() {
        try {
            return closed.get() ? -1 : processes.exitCode(exec).orElse(-1);
        } catch (EngineException e) {
            return -1;
        }
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            // a shell outlives its connection, so it is killed first
            processes.kill(container, user, process);
            typed.close();
            response.close();
        }
    }
}
