package org.slipway.lab.grading;

import java.util.List;
import java.util.Optional;
import org.slipway.compute.container.Bench;
import org.slipway.compute.container.ContainerLog;
import org.slipway.compute.container.Containers;
import org.slipway.compute.container.LearnerContainer;
import org.slipway.engine.Engine;
import org.slipway.engine.ExecResult;
import org.slipway.engine.ExecSpec;

/** The bench under judgement. Its containers are looked at once, and anew only when a check is asked again. */
final class GradedBench {
    /** How the portal names itself to a learner's server, so that its own questions are told from a visitor's. */
    static final String AGENT = "Slipway-Check";

    private final Bench bench;
    private final String workspace;
    private final Containers containers;
    private final Engine engine;
    private List<LearnerContainer> seen;

    GradedBench(Bench bench, String workspace, Containers containers, Engine engine) {
        this.bench = bench;
        this.workspace = workspace;
        this.containers = containers;
        this.engine = engine;
        this.seen = containers.list(bench);
    }

    void lookAgain() {
        seen = containers.list(bench);
    }

    List<LearnerContainer> containers() {
        return seen;
    }

    Optional<LearnerContainer> named(String name) {
        return seen.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    Optional<LearnerContainer> publishing(int port) {
        return LearnerContainer.publishing(seen, port);
    }

    /** The container's last lines, without those that our own questions made. */
    List<String> log(LearnerContainer container, int lines) {
        return containers.logs(bench, container.name(), lines).stream()
                .map(ContainerLog::text)
                .filter(text -> !text.contains(AGENT))
                .toList();
    }

    Optional<byte[]> file(String container, String path, int most) {
        return engine.readFile(container, path, most);
    }

    Optional<byte[]> workspaceFile(String path, int most) {
        return engine.readFile(workspace, path, most);
    }

    ExecResult inWorkspace(ExecSpec spec) {
        return engine.exec(workspace, spec);
    }
}
