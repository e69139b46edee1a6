package org.slipway.lab.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slipway.engine.NetworkSpec;
import org.slipway.engine.SandboxDetail;
import org.slipway.lab.check.ComposeCheck;
import org.slipway.lab.check.ImageCheck;
import org.slipway.lab.check.NetworkCheck;
import org.slipway.lab.check.Size;
import org.slipway.lab.check.VolumeCheck;
import org.slipway.lab.grading.Verdict.Failed;

/** Images, volumes, networks and Compose projects. */
class ObjectsTest {
    private static final String BASE = "layer of slipway/nginx:latest";

    private final BenchOfFakes bench = new BenchOfFakes();

    @AfterEach
    void close() {
        bench.close();
    }

    /** An image check that asks for nothing but what a test sets. */
    private static final class Asked {
        private boolean built;
        private Optional<String> base = Optional.empty();
        private Optional<Integer> layers = Optional.empty();
        private Optional<Size> size = Optional.empty();
        private Optional<String> smaller = Optional.empty();
        private boolean notRoot;
        private Optional<Boolean> healthcheck = Optional.empty();
        private Optional<String> command = Optional.empty();
        private Map<String, String> env = Map.of();

        private ImageCheck of(String name) {
            return new ImageCheck(
                    name,
                    true,
                    built,
                    base,
                    layers,
                    size,
                    smaller,
                    Optional.empty(),
                    notRoot,
                    healthcheck,
                    Optional.empty(),
                    command,
                    env);
        }
    }

    private final Asked asked = new Asked();

    @Test
    void anImageThatIsMissingIsToldWithTheLearnersOwn() {
        assertThat(bench.failed(asked.of("site")).because()).isEqualTo("docker images lists none of your own");
        bench.built("site:1", 150_000_000, "", List.of(BASE));
        Failed failed = bench.failed(asked.of("site"));
        assertThat(failed.observed()).isEqualTo("there is no image `site:latest`");
        assertThat(failed.because()).isEqualTo("docker images lists `site:1` of your own");
        bench.passes(asked.of("site:1"));
    }

    @Test
    void aCourseImageIsNotBuiltByTheLearner() {
        bench.passes(asked.of("nginx"));
        asked.built = true;
        assertThat(bench.failed(asked.of("nginx")).observed()).isEqualTo("it is an image of the course");
    }

    @Test
    void anImageIsBuiltOnAnotherWhenItsLayersBeginWithTheOthers() {
        asked.base = Optional.of("nginx");
        bench.built("site:latest", 150_000_000, "", List.of(BASE, "own"));
        bench.built("other:latest", 150_000_000, "", List.of("own", BASE));
        bench.passes(asked.of("site"));
        assertThat(bench.failed(asked.of("other")).because()).contains("RootFS.Layers", "FROM");
    }

    @Test
    void layersAndSizesAreCountedAsDockerDoes() {
        bench.built("fat:latest", 250_000_000, "", List.of(BASE, "a", "b"));
        bench.built("slim:latest", 150_000_000, "", List.of(BASE, "a"));
        asked.layers = Optional.of(2);
        asked.size = Optional.of(new Size("160m"));
        asked.smaller = Optional.of("fat");
        bench.passes(asked.of("slim"));
        assertThat(bench.failed(asked.of("fat")).observed()).isEqualTo("it has 3 layers");
        asked.layers = Optional.empty();
        assertThat(bench.failed(asked.of("fat")).observed()).isEqualTo("it has 250 MB");
        asked.size = Optional.empty();
        asked.smaller = Optional.of("slim");
        assertThat(bench.failed(asked.of("fat")).observed()).isEqualTo("it has 250 MB, `slim` has 150 MB");
        asked.smaller = Optional.of("none");
        assertThat(bench.failed(asked.of("fat")).observed()).contains("no image `none`");
    }

    @Test
    void whatAnImageRunsAndAsWhomIsInItsConfiguration() {
        bench.built("site:latest", 1_000, "", List.of(BASE));
        asked.notRoot = true;
        assertThat(bench.failed(asked.of("site")).observed()).isEqualTo("it names no user, so it runs as root");
        asked.notRoot = false;
        asked.healthcheck = Optional.of(true);
        assertThat(bench.failed(asked.of("site")).observed()).isEqualTo("it has none");
        asked.healthcheck = Optional.of(false);
        asked.command = Optional.of("serve --fast");
        asked.env = Map.of("MODE", "production");
        bench.passes(asked.of("site"));
        asked.command = Optional.of("serve --slow");
        assertThat(bench.failed(asked.of("site")).observed()).isEqualTo("it is `serve --fast`");
        asked.command = Optional.empty();
        asked.env = Map.of("MODE", "dev");
        assertThat(bench.failed(asked.of("site")).observed()).isEqualTo("it sets it to `production`");
    }

    @Test
    void aVolumeIsThereAndMountedWhereItShouldBe() {
        VolumeCheck mounted = new VolumeCheck("data", true, Optional.of("db"), Optional.of("/data"));
        assertThat(bench.failed(mounted).because()).isEqualTo("docker volume ls lists none");
        bench.volume("data");
        assertThat(bench.failed(mounted).observed()).isEqualTo("there is no container named `db`");
        bench.launch("db", "busybox");
        assertThat(bench.failed(mounted).observed()).isEqualTo("it mounts no named volume");
        bench.inspected(
                "db",
                was -> changed(
                        was, List.of(new SandboxDetail.Mount(bench.engineName("data"), "/data", false)), Map.of()));
        bench.passes(mounted);
        assertThat(bench.failed(new VolumeCheck("data", false, Optional.empty(), Optional.empty()))
                        .observed())
                .isEqualTo("it is still there");
    }

    @Test
    void aNetworkHasItsMembersWhileTheyRun() {
        bench.engine.createNetwork(
                new NetworkSpec(bench.engineName("back"), "slwx", Map.of("slipway.session", bench.session.id())));
        NetworkCheck bridge = new NetworkCheck("bridge", true, List.of("web"), List.of());
        assertThat(bench.failed(bridge).observed()).isEqualTo("there is no container named `web`");
        var web = bench.launch("web", "nginx");
        bench.passes(bridge);
        NetworkCheck back = new NetworkCheck("back", true, List.of("web"), List.of());
        Failed failed = bench.failed(back);
        assertThat(failed.observed()).isEqualTo("it is not");
        assertThat(failed.because()).isEqualTo("docker network inspect back, Containers: none");
        assertThat(bench.failed(new NetworkCheck("bridge", true, List.of(), List.of("web")))
                        .observed())
                .isEqualTo("it is");
        assertThat(bench.failed(new NetworkCheck("front", true, List.of(), List.of()))
                        .because())
                .isEqualTo("docker network ls lists `bridge`, `back`");
        web.exit(0);
        assertThat(bench.failed(bridge).observed()).startsWith("`web` exited with code 0");
    }

    @Test
    void aComposeProjectIsKnownByItsLabels() {
        ComposeCheck shop = new ComposeCheck("shop", new LinkedHashMap<>(Map.of("web", ComposeCheck.State.RUNNING)));
        assertThat(bench.failed(shop).observed()).isEqualTo("there is no such project");
        var web = bench.launch("shop_web_1", "nginx");
        bench.inspected("shop_web_1", was -> changed(was, List.of(), labels("web")));
        bench.passes(shop);
        ComposeCheck two = new ComposeCheck("shop", Map.of("db", ComposeCheck.State.HEALTHY));
        assertThat(bench.failed(two).because()).isEqualTo("docker-compose ps lists `web`");
        bench.launch("shop_db_1", "busybox");
        bench.inspected("shop_db_1", was -> changed(was, List.of(), labels("db")));
        assertThat(bench.failed(two).observed()).isEqualTo("`shop_db_1` is running, and its health is not checked");
        web.exit(1);
        assertThat(bench.failed(shop).observed()).startsWith("`shop_web_1` exited with code 1");
    }

    private static Map<String, String> labels(String service) {
        return Map.of(ComposeCheck.PROJECT_LABEL, "shop", ComposeCheck.SERVICE_LABEL, service);
    }

    private static SandboxDetail changed(
            SandboxDetail was, List<SandboxDetail.Mount> mounts, Map<String, String> labels) {
        return new SandboxDetail(
                was.id(),
                was.imageId(),
                was.env(),
                was.command(),
                was.user(),
                was.hostname(),
                was.memoryBytes(),
                was.cpus(),
                was.networks(),
                mounts,
                was.restarts(),
                was.health(),
                labels);
    }
}
