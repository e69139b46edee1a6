package org.slipway.compute.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slipway.engine.Engine;
import org.slipway.engine.EngineContract;
import org.slipway.engine.Limits;
import org.slipway.engine.Profile;
import org.slipway.engine.SandboxInfo;
import org.slipway.engine.SandboxInfo.State;
import org.slipway.engine.SandboxSpec;
import org.slipway.engine.docker.RealEngine;

/** A learner's control group on this machine's kernel and engine. */
class LearnerCgroupIT {
    private static final long MEGABYTE = 1024L * 1024;

    private final RealEngine real = new RealEngine();
    private final Engine engine = real.engine();
    private final Bench bench = new Bench(7, "00aa11bb22cc33dd", "");
    private final Quotas small = new Quotas(40, 48, 48, 0.5, 60, 1024, 256, 120);
    private final LearnerCgroup cgroup = new LearnerCgroup(engine, small, "test-group", Path.of("/sys/fs/cgroup"));

    @AfterEach
    void clear() {
        engine.sandboxes(Map.of()).forEach(sandbox -> engine.remove(sandbox.id()));
        EngineContract.eventually(this::removed);
        real.close();
        for (String tree : List.of(
                "memory", "cpu", "pids", "cpuset", "cpuacct", "devices", "freezer", "blkio", "systemd", "unified",
                ".")) {
            Path.of("/sys/fs/cgroup", tree, "slipway", "test-group").toFile().delete();
        }
    }

    private boolean removed() {
        try {
            cgroup.remove(bench.session());
            return true;
        } catch (java.io.UncheckedIOException busy) {
            return false;
        }
    }

    /** Memory and processes far above what the group allows, so that the group alone can hold them; of a processor no member may be given more than the group has. */
    private SandboxInfo launch(String name, String script) {
        assumeTrue(Files.isWritable(Path.of("/sys/fs/cgroup")), "only root makes control groups");
        Optional<String> parent = cgroup.parent(bench);
        assertThat(parent).isPresent();
        return engine.launch(new SandboxSpec(
                        "slipway-test-" + bench.session() + "-" + name,
                        "slipway/busybox:latest",
                        Profile.LEARNER,
                        new Limits(1024 * MEGABYTE, 0.5, 1000),
                        List.of("sh", "-c", script),
                        Map.of(),
                        Map.of("slipway.session", bench.session()),
                        Optional.empty(),
                        List.of(),
                        Optional.empty())
                .withCgroupParent(parent));
    }

    private State state(SandboxInfo sandbox) {
        return engine.inspect(sandbox.id()).orElseThrow().state();
    }

    @Test
    void twoContainersShareTheProcessesOfTheirLearner() {
        String bomb = "i=0; while sleep 300 & do i=$((i+1)); [ $i -lt 35 ] || break; done; echo full; sleep 300";
        SandboxInfo first = launch("a", bomb);
        EngineContract.eventually(() -> !engine.logs(first.id(), 5).isEmpty());
        SandboxInfo second = launch("b", "for i in $(seq 40); do sleep 300 & done; echo more; sleep 300");
        EngineContract.eventually(() -> engine.logs(second.id(), 20).stream()
                .anyMatch(line -> line.text().contains("can't fork")));
    }

    @Test
    void twoContainersShareTheMemoryOfTheirLearner() {
        SandboxInfo hog = launch("a", "dd if=/dev/zero of=/dev/shm/x bs=1M count=30 && echo has; sleep 300");
        EngineContract.eventually(() ->
                engine.logs(hog.id(), 9).stream().anyMatch(line -> line.text().equals("has")));
        SandboxInfo second = launch("b", "dd if=/dev/zero of=/dev/shm/x bs=1M count=30 && echo has");
        EngineContract.eventually(() -> state(second) != State.RUNNING || state(hog) != State.RUNNING);
        boolean bothHave = state(hog) == State.RUNNING
                && engine.logs(second.id(), 9).stream()
                        .anyMatch(line -> line.text().equals("has"));
        assertThat(bothHave).isFalse();
    }
}
