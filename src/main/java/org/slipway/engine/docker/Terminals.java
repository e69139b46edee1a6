package org.slipway.engine.docker;

import com.github.dockerjava.transport.DockerHttpClient.Request;
import com.github.dockerjava.transport.DockerHttpClient.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slipway.engine.EngineException;
import org.slipway.engine.EngineRefused;
import org.slipway.engine.EngineRefused.Reason;
import org.slipway.engine.EngineUnavailable;
import org.slipway.engine.TerminalSpec;
import org.slipway.engine.TerminalStream;

/** Opens pseudo-terminals: an exec whose connection Docker hands over as raw bytes in both directions. */
final class Terminals {
    private static final int OPENING_SECONDS = 10;
    private static final int LONGEST_FIRST_LINE = 1000;
    private static final byte[] START = "{\"Detach\":false,\"Tty\":true}".getBytes(StandardCharsets.US_ASCII);

    private final Calls calls;
    private final Processes processes;
    private final ExecutorService opening;

    Terminals(Calls calls, Processes processes, ExecutorService opening) {
        this.calls = calls;
        this.processes = processes;
        this.opening = opening;
    }

    TerminalStream open(String container, TerminalSpec spec) {
        String exec = processes.create(
                container, spec.command(), spec.user(), spec.workingFolder(), spec.environment(), true);
        TypedInput typed = new TypedInput();
        Response response = calls.quickly(connection -> connection
                .streamsHttp()
                .execute(Request.builder()
                        .method(Request.Method.POST)
                        .path(connection.path("/exec/" + exec + "/start"))
                        .putHeader("Content-Type", "application/json")
                        .bodyBytes(START)
                        .hijackedInput(typed)
                        .build()));
        try {
            int process = process(firstLine(response));
            DockerTerminal terminal =
                    new DockerTerminal(calls, processes, container, spec.user(), exec, process, typed, response);
            terminal.resize(spec.columns(), spec.rows());
            return terminal;
        } catch (EngineException e) {
            typed.close();
            response.close();
            throw e;
        }
    }

    /** Bounded, because this connection itself may be silent for hours. */
    private String firstLine(Response response) {
        Future<String> line = opening.submit(() -> firstLine(response.getBody()));
        try {
            return line.get(OPENING_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new EngineUnavailable("The Docker engine did not open a terminal. Try again in a moment.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineUnavailable(Words.busy(), e);
        }
    }

    private static String firstLine(InputStream output) throws IOException {
        StringBuilder line = new StringBuilder();
        int b = output.read();
        while (b >= 0 && b != '\n' && line.length() < LONGEST_FIRST_LINE) {
            line.append((char) b);
            b = output.read();
        }
        return line.toString().strip();
    }

    private static int process(String line) {
        if (!line.matches("[1-9]\\d{0,8}")) {
            throw new EngineRefused(Reason.CANNOT_START, EngineFaults.startFault(line));
        }
        return Integer.parseInt(line);
    }
}
