package org.slipway.engine.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.command.TopContainerResponse;
import com.github.dockerjava.api.exception.DockerException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slipway.engine.EngineRefused;
import org.slipway.engine.EngineRefused.Reason;

/**
 * Tells a command that could not be started from one that ran: under Docker's init the engine calls both started, and only the init's last words differ.
 */
final class StartCheck {
    private static final Pattern LAST_WORDS = Pattern.compile("\\[FATAL tini \\(\\d+\\)\\] exec (.*) failed: (.*)");
    private static final String INIT = "docker-init";
    private static final int TRIES = 100;

    private StartCheck() {}

    /** Waits until the command runs or has ended; throws {@link EngineRefused} when it never began. */
    static void await(DockerClient docker, String id) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            InspectContainerResponse said = docker.inspectContainerCmd(id).exec();
            if (!Boolean.TRUE.equals(said.getState().getRunning())) {
                refuseIfNeverBegun(docker, id, said);
                return;
            }
            if (begun(docker, id)) {
                return;
            }
            pause();
        }
    }

    /** Whether the init has a child that is no longer a copy of the init itself. */
    private static boolean begun(DockerClient docker, String id) {
        try {
            TopContainerResponse top =
                    docker.topContainerCmd(id).withPsArgs("-o pid,ppid,args").exec();
            List<List<String>> processes = top.getProcesses() == null
                    ? List.of()
                    : Arrays.stream(top.getProcesses()).map(List::of).toList();
            return processes.stream().anyMatch(process -> isCommand(process, processes));
        } catch (DockerException e) {
            // a host without ps cannot tell, and a container that runs is good enough then; otherwise it is just ending
            return EngineFaults.message(e).contains("executable file not found");
        }
    }

    /** The first process is no child of any other: it is the runtime, then the init. */
    private static boolean isCommand(List<String> process, List<List<String>> all) {
        boolean child = all.stream().anyMatch(other -> other.get(0).equals(process.get(1)));
        String arguments = process.get(process.size() - 1);
        return child && !arguments.contains(INIT) && !arguments.contains("<defunct>");
    }

    private static void refuseIfNeverBegun(DockerClient docker, String id, InspectContainerResponse said) {
        Long code = said.getState().getExitCodeLong();
        if (code == null || (code != 126 && code != 127)) {
            return;
        }
        Logs.read(docker, id, 5).stream()
                .map(line -> LAST_WORDS.matcher(line.text()))
                .filter(Matcher::matches)
                .findFirst()
                .ifPresent(words -> {
                    throw new EngineRefused(Reason.CANNOT_START, words.group(1) + ": " + words.group(2));
                });
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
