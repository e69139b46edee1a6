package org.slipway.lab;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slipway.compute.container.Bench;
import org.slipway.compute.container.LaunchRequest;
import org.slipway.compute.container.LearnerContainer;
import org.slipway.compute.container.PublishedPort;
import org.slipway.engine.ExecResult;
import org.slipway.engine.ExecSpec;

/** Carries out a lab's script line by line: {@code docker} lines through the container room, all others in the workspace. */
public final class LabScript {
    private final LabRig rig;
    private final Bench bench;

    public LabScript(LabRig rig, Bench bench) {
        this.rig = rig;
        this.bench = bench;
    }

    public void run(String script) {
        script.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(this::line);
    }

    private void line(String line) {
        List<String> words = Arrays.asList(line.split("\\s+"));
        if (!words.get(0).equals("docker")) {
            shell(rig.sessions.workspace(bench.accountId()).orElseThrow(), List.of("bash", "-lc", line));
            return;
        }
        switch (words.get(1)) {
            case "run" -> launch(words.subList(2, words.size()));
            case "start" -> rig.containers.start(bench, words.get(2));
            case "stop" -> rig.containers.stop(bench, words.get(2));
            case "rm" -> rig.containers.remove(bench, words.get(words.size() - 1));
            case "exec" -> shell(container(words.get(2)).id(), words.subList(3, words.size()));
            default -> throw new AssertionError("LabScript does not know: " + line);
        }
    }

    private LearnerContainer container(String name) {
        return rig.containers.find(bench, name).orElseThrow();
    }

    private void launch(List<String> words) {
        String name = "";
        Optional<PublishedPort> port = Optional.empty();
        int at = 0;
        while (words.get(at).startsWith("-")) {
            switch (words.get(at)) {
                case "-d" -> at++;
                case "--name" -> {
                    name = words.get(at + 1);
                    at += 2;
                }
                case "-p" -> {
                    String[] ports = words.get(at + 1).split(":");
                    port = Optional.of(new PublishedPort(Integer.parseInt(ports[0]), Integer.parseInt(ports[1])));
                    at += 2;
                }
                default -> throw new AssertionError("LabScript does not know " + words.get(at));
            }
        }
        String command = String.join(" ", words.subList(at + 1, words.size()));
        rig.containers.launch(bench, new LaunchRequest(name, words.get(at), command, Map.of(), port, 128));
    }

    private void shell(String container, List<String> command) {
        ExecResult result = rig.engine.exec(
                container, new ExecSpec(command, Optional.empty(), Map.of(), Duration.ofSeconds(20), 10_000));
        if (result.exitCode() != 0) {
            throw new AssertionError(command + " ended with " + result.exitCode() + ": " + result.stderr());
        }
    }
}
