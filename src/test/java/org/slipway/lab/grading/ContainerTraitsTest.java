package org.slipway.lab.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.engine.SandboxDetail;
import org.slipway.lab.check.ContainerCheck;
import org.slipway.lab.check.ContainerCheck.State;
import org.slipway.lab.check.ContainerTraits;
import org.slipway.lab.check.ContainerTraits.Health;
import org.slipway.lab.check.Decimal;
import org.slipway.lab.check.Range;
import org.slipway.lab.check.Size;
import org.slipway.lab.grading.Verdict.Failed;

class ContainerTraitsTest {
    private final BenchOfFakes bench = new BenchOfFakes();

    @BeforeEach
    void launch() {
        bench.launch("web", "nginx");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    /** Traits with nothing asked but what a test adds by replacing one of them. */
    private static final class Asked {
        private Map<String, String> env = Map.of();
        private Optional<Size> memory = Optional.empty();
        private Optional<Decimal> cpus = Optional.empty();
        private boolean notRoot;
        private Optional<String> network = Optional.empty();
        private Optional<String> volume = Optional.empty();
        private Optional<String> at = Optional.empty();
        private Optional<Range> restarts = Optional.empty();
        private Optional<Health> health = Optional.empty();

        private ContainerCheck check() {
            return Specs.traits(
                    "web",
                    new ContainerTraits(
                            env, memory, cpus, Optional.empty(), notRoot, network, volume, at, restarts, health));
        }
    }

    private final Asked asked = new Asked();

    private void detail(String user, List<SandboxDetail.Mount> mounts, int restarts, Optional<String> health) {
        bench.inspected(
                "web",
                was -> new SandboxDetail(
                        was.id(),
                        was.imageId(),
                        was.env(),
                        was.command(),
                        user,
                        was.hostname(),
                        was.memoryBytes(),
                        was.cpus(),
                        List.of("slw-" + bench.session.id(), bench.engineName("back")),
                        mounts,
                        restarts,
                        health,
                        was.labels()));
    }

    @Test
    void aVariableIsComparedWithWhatTheContainerWasGiven() {
        asked.env = Map.of("MODE", "dev");
        bench.passes(asked.check());
        asked.env = Map.of("MODE", "production");
        Failed failed = bench.failed(asked.check());
        assertThat(failed.expected()).contains("`MODE` with the value `production`");
        assertThat(failed.observed()).isEqualTo("`MODE` is `dev`");
        assertThat(failed.because()).contains("docker inspect web, Config.Env", "-e when a container is made");
        asked.env = Map.of("LEVEL", "1");
        assertThat(bench.failed(asked.check()).observed()).isEqualTo("it has no variable `LEVEL`");
    }

    @Test
    void limitsAreToldInTheUnitsOfTheCommandLine() {
        asked.memory = Optional.of(new Size("128m"));
        asked.cpus = Optional.of(new Decimal("1"));
        bench.passes(asked.check());
        asked.memory = Optional.of(new Size("64m"));
        Failed memory = bench.failed(asked.check());
        assertThat(memory.expected()).isEqualTo("`web` may use 64 MB of memory");
        assertThat(memory.observed()).isEqualTo("its limit is 128 MB");
        assertThat(memory.because()).isEqualTo("docker inspect web, HostConfig.Memory: `134217728`");
        asked.memory = Optional.empty();
        asked.cpus = Optional.of(new Decimal("0.5"));
        assertThat(bench.failed(asked.check()).observed()).isEqualTo("its limit is 1");
    }

    @Test
    void whoeverNamesNoUserRunsAsRoot() {
        asked.notRoot = true;
        assertThat(bench.failed(asked.check()).observed()).isEqualTo("it runs as root");
        detail("0:0", List.of(), 0, Optional.empty());
        assertThat(bench.failed(asked.check()).observed()).isEqualTo("it runs as `0:0`");
        detail("1000", List.of(), 0, Optional.empty());
        bench.passes(asked.check());
    }

    @Test
    void networksAndVolumesHaveTheLearnersNames() {
        detail(
                "",
                List.of(
                        new SandboxDetail.Mount(bench.engineName("data"), "/data", false),
                        new SandboxDetail.Mount("0123abcd", "/anonymous", false)),
                0,
                Optional.empty());
        asked.network = Optional.of("back");
        asked.volume = Optional.of("data");
        asked.at = Optional.of("/data");
        bench.passes(asked.check());
        asked.at = Optional.of("/var/lib/mysql");
        assertThat(bench.failed(asked.check()).observed()).isEqualTo("it mounts `data:/data`");
        asked.volume = Optional.empty();
        asked.at = Optional.empty();
        asked.network = Optional.of("front");
        assertThat(bench.failed(asked.check()).observed()).isEqualTo("it is in `bridge`, `back`");
    }

    @Test
    void restartsAndHealthAreWhatTheEngineCountsAndSays() {
        detail("", List.of(), 3, Optional.of("unhealthy"));
        asked.restarts = Optional.of(new Range("2..5"));
        bench.passes(asked.check());
        asked.restarts = Optional.of(new Range("0"));
        assertThat(bench.failed(asked.check()).observed()).isEqualTo("it has been restarted 3 times");
        asked.restarts = Optional.empty();
        asked.health = Optional.of(Health.HEALTHY);
        Failed failed = bench.failed(asked.check());
        assertThat(failed.observed()).isEqualTo("it is unhealthy");
        assertThat(failed.because()).contains("State.Health.Status: `unhealthy`");
        asked.health = Optional.of(Health.NONE);
        assertThat(bench.failed(asked.check()).expected()).isEqualTo("`web` has no health check");
    }

    @Test
    void aStarStandsForSeveralContainersThatAreCounted() {
        bench.launch("app-1", "nginx");
        bench.launch("app-2", "nginx").exit(1);
        ContainerCheck two = several(Optional.of(new Range("2")), State.RUNNING);
        Failed failed = bench.failed(two);
        assertThat(failed.expected()).isEqualTo("2 containers named `app-*` are running, from the image `nginx`");
        assertThat(failed.observed()).isEqualTo("1 of 2 containers of such a name fit");
        assertThat(failed.because()).contains("`app-2` exited with code 1");
        bench.launch("app-3", "nginx");
        bench.passes(two);
        bench.launch("app-4", "nginx");
        assertThat(bench.failed(two).observed())
                .as("not more either")
                .isEqualTo("3 of 4 containers of such a name fit");
        bench.passes(several(Optional.of(new Range("1..5")), State.RUNNING));
        bench.passes(several(Optional.empty(), State.EXITED));
        assertThat(bench.failed(several(Optional.empty(), State.ABSENT)).observed())
                .contains("still there");
    }

    private static ContainerCheck several(Optional<Range> count, State state) {
        return new ContainerCheck(
                "app-*",
                count,
                state,
                Optional.of("nginx"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ContainerTraits.NONE);
    }
}
