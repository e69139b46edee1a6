package org.slipway.engine.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.command.ExecCreateCmd;
import com.github.dockerjava.api.model.Frame;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Commands in running containers that can be killed. Docker has no way to end an exec, so each one first tells its process id, and whoever wants it gone kills its whole session from a second exec.
 */
final class Processes {
    private static final System.Logger LOG = System.getLogger(Processes.class.getName());
    private static final List<String> TELLING = List.of("/bin/sh", "-c", "echo $$; exec \"$@\"", "sh");

    /** Shell builtins only: the fourth field after a process's name in its stat file is its session. */
    private static final String KILL = """
            session=$1
            for folder in /proc/[0-9]*; do
              { read -r stat < "$folder/stat"; } 2>/dev/null || continue
              set -- ${stat##*) }
              if [ "$4" = "$session" ]; then kill -9 "${folder#/proc/}"; fi
            done
            """;

    private final Calls calls;

    Processes(Calls calls) {
        this.calls = calls;
    }

    /** Creates an exec whose first line of output is its process id; returns the exec's id. */
    String create(
            String container,
            List<String> command,
            Optional<String> user,
            Map<String, String> environment,
            boolean terminal) {
        return create(container, command, user, Optional.empty(), environment, terminal);
    }

    String create(
            String container,
            List<String> command,
            Optional<String> user,
            Optional<String> folder,
            Map<String, String> environment,
            boolean terminal) {
        List<String> telling = new ArrayList<>(TELLING);
        telling.addAll(command);
        return calls.quick(docker -> {
            ExecCreateCmd create = docker.execCreateCmd(container)
                    .withCmd(telling.toArray(String[]::new))
                    .withAttachStdout(true)
                    .withAttachStderr(true)
                    .withAttachStdin(terminal)
                    .withTty(terminal)
                    .withEnv(environment.entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + entry.getValue())
                            .toList());
            user.ifPresent(create::withUser);
            folder.ifPresent(create::withWorkingDir);
            return create.exec().getId();
        });
    }

    /** The exec's exit code, empty while it runs. */
    Optional<Integer> exitCode(String exec) {
        return calls.quick(docker ->
                        Optional.ofNullable(docker.inspectExecCmd(exec).exec().getExitCodeLong()))
                .map(Math::toIntExact);
    }

    /** Kills the process and all of its session; as its own user, because root has no power over others in a container without capabilities. Throws nothing. */
    void kill(String container, Optional<String> user, int process) {
        try {
            calls.quick(docker ->
                    run(docker, container, user, List.of("/bin/sh", "-c", KILL, "sh", Integer.toString(process))));
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, () -> "process-not-ended container=" + container + " process=" + process, e);
        }
    }

    private static boolean run(DockerClient docker, String container, Optional<String> user, List<String> command) {
        ExecCreateCmd create = docker.execCreateCmd(container)
                .withCmd(command.toArray(String[]::new))
                .withAttachStdout(true);
        user.ifPresent(create::withUser);
        try (ResultCallback.Adapter<Frame> end = new ResultCallback.Adapter<>()) {
            docker.execStartCmd(create.exec().getId()).exec(end);
            return end.awaitCompletion(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (java.io.IOException e) {
            return true;
        }
    }
}
