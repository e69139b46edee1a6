package org.slipway.compute.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slipway.engine.Engine;
import org.slipway.engine.LogLine;
import org.slipway.engine.LogSink;
import org.slipway.engine.SandboxInfo;
import org.slipway.engine.Subscription;

/**
 * A learner's own containers. Every call sees the containers of its bench only, so another learner's are as absent as ones that never were.
 *
 * <p>Throws {@link ContainerRefused} for what the learner can put right and {@link ContainersUnavailable} when the engine cannot be reached.
 */
@ApplicationScoped
public class Containers {
    private static final int MOST_LOG_LINES = 10_000;
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Engine engine;
    private final Launcher launcher;
    private final PortForwards forwards;
    private final Consumer<BenchChanged> changed;

    @Inject
    Containers(Engine engine, Launcher launcher, PortForwards forwards, Event<BenchChanged> changed) {
        this(engine, launcher, forwards, changed::fire);
    }

    Containers(Engine engine, Launcher launcher, PortForwards forwards, Consumer<BenchChanged> changed) {
        this.engine = engine;
        this.launcher = launcher;
        this.forwards = forwards;
        this.changed = changed;
    }

    /** Creates and starts a container from a course image. */
    public LearnerContainer launch(Bench bench, LaunchRequest request) {
        LearnerContainer launched =
                Faults.explained(request.name(), () -> launcher.launch(bench, request, () -> all(bench)));
        changed.accept(new BenchChanged(bench));
        return launched;
    }

    /** The bench's containers, running or not, oldest first. */
    public List<LearnerContainer> list(Bench bench) {
        List<LearnerContainer> containers = Faults.explained("", () -> all(bench));
        forwards.followSometime(bench, containers);
        return containers;
    }

    public Optional<LearnerContainer> find(Bench bench, String name) {
        return Faults.explained(name, () -> sandbox(bench, name).map(sandbox -> LearnerContainer.of(bench, sandbox)));
    }

    /** Starts a container, or lets a paused one go on; one that runs already is no error. */
    public void start(Bench bench, String name) {
        Faults.explained(name, () -> {
            launcher.start(bench, id(bench, name));
            return name;
        });
        changed.accept(new BenchChanged(bench));
    }

    /** Asks a container to stop and kills it after ten seconds; one that is stopped already is no error. */
    public void stop(Bench bench, String name) {
        Faults.explained(name, () -> {
            engine.stop(id(bench, name), GRACE);
            return name;
        });
        changed.accept(new BenchChanged(bench));
    }

    /** Removes a container, running or not; one that is gone already is no error. */
    public void remove(Bench bench, String name) {
        Faults.explained(name, () -> {
            sandbox(bench, name).map(SandboxInfo::id).ifPresent(engine::remove);
            return name;
        });
        changed.accept(new BenchChanged(bench));
    }

    /** What it uses now; empty for a container that does not run or is not there. */
    public Optional<ContainerUsage> usage(Bench bench, String name) {
        return Faults.explained(
                name,
                () -> sandbox(bench, name)
                        .flatMap(sandbox -> engine.usage(sandbox.id()))
                        .map(use -> new ContainerUsage(use.cpuPercent(), use.memoryBytes(), use.memoryLimitBytes())));
    }

    /** The last {@code lines} lines of its log, oldest first. */
    public List<ContainerLog> logs(Bench bench, String name, int lines) {
        return Faults.explained(
                name,
                () -> engine.logs(id(bench, name), bounded(lines)).stream()
                        .map(ContainerLog::of)
                        .toList());
    }

    /** Follows its log from the last {@code lines} lines on; {@code end} runs once, when the container ends or the engine goes away. */
    public LogFollow follow(Bench bench, String name, int lines, Consumer<ContainerLog> sink, Runnable end) {
        Subscription followed = Faults.explained(
                name,
                () -> engine.followLogs(id(bench, name), bounded(lines), new LogSink() {
                    @Override
                    public void line(LogLine line) {
                        sink.accept(ContainerLog.of(line));
                    }

                    @Override
                    public void end() {
                        end.run();
                    }
                }));
        return followed::close;
    }

    private List<LearnerContainer> all(Bench bench) {
        return LearnerContainer.all(engine, bench);
    }

    private Optional<SandboxInfo> sandbox(Bench bench, String name) {
        return LaunchRules.isName(name)
                ? engine.inspect(bench.engineName(name)).filter(found -> Labels.isOn(bench, found))
                : Optional.empty();
    }

    private String id(Bench bench, String name) {
        return sandbox(bench, name)
                .map(SandboxInfo::id)
                .orElseThrow(() -> new ContainerRefused("name", Faults.noSuch(name)));
    }

    private static int bounded(int lines) {
        return Math.max(0, Math.min(lines, MOST_LOG_LINES));
    }
}
