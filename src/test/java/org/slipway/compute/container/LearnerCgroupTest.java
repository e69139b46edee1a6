package org.slipway.compute.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.engine.EngineHost;
import org.slipway.engine.FakeEngine;

class LearnerCgroupTest {
    private static final String GROUP = "slipway/test/0011223344556677";
    private final FakeEngine engine = new FakeEngine();
    private final Bench bench = new Bench(7, "0011223344556677", "network");

    @TempDir
    private Path root;

    private LearnerCgroup cgroup() {
        return ContainersOn.cgroup(engine, root);
    }

    private void versionOne() throws IOException {
        for (String kind : List.of("memory", "cpu", "pids", "cpuset")) {
            Files.createDirectory(root.resolve(kind));
        }
    }

    private void versionTwo() {
        engine.on(new EngineHost(true, "cgroupfs", 2));
    }

    private String said(String file) throws IOException {
        return Files.readString(root.resolve(file));
    }

    @Test
    void versionOneHoldsALearnerInThreeTrees() throws IOException {
        versionOne();
        assertThat(cgroup().parent(bench)).contains("/" + GROUP);
        assertThat(said("memory/" + GROUP + "/memory.limit_in_bytes")).isEqualTo("2147483648");
        assertThat(said("cpu/" + GROUP + "/cpu.cfs_quota_us")).isEqualTo("100000");
        assertThat(said("cpu/" + GROUP + "/cpu.cfs_period_us")).isEqualTo("100000");
        assertThat(said("pids/" + GROUP + "/pids.max")).isEqualTo("1024");
    }

    @Test
    void versionTwoHoldsALearnerInOneTreeAndHandsTheLimitsDown() throws IOException {
        versionTwo();
        assertThat(cgroup().parent(bench)).contains("/" + GROUP);
        assertThat(said(GROUP + "/memory.max")).isEqualTo("2147483648");
        assertThat(said(GROUP + "/cpu.max")).isEqualTo("100000 100000");
        assertThat(said(GROUP + "/pids.max")).isEqualTo("1024");
        for (String above : List.of("", "slipway/", "slipway/test/")) {
            assertThat(said(above + "cgroup.subtree_control")).isEqualTo("+memory +cpu +pids");
        }
    }

    @Test
    void systemdIsToldTheLimitsOfASlice() throws IOException {
        List<String> told = new ArrayList<>();
        SystemdSlices slices = new SystemdSlices("a-b", words -> told.add(String.join(" ", words)));
        slices.make(bench.session(), Quotas.standard());
        slices.remove(bench.session());
        String slice = "slipway-ab-0011223344556677.slice";
        assertThat(slices.name(bench.session())).isEqualTo(slice);
        assertThat(told)
                .containsExactly(
                        "start " + slice,
                        "set-property --runtime " + slice
                                + " MemoryMax=2147483648 MemorySwapMax=0 CPUQuota=100% TasksMax=1024",
                        "stop " + slice);
    }

    @Test
    void aGroupThatSomebodyRemovedIsMadeAgainWithItsLimits() throws IOException {
        versionOne();
        LearnerCgroup cgroup = cgroup();
        cgroup.parent(bench);
        Files.delete(root.resolve("pids/" + GROUP + "/pids.max"));
        Files.delete(root.resolve("pids/" + GROUP));
        cgroup.parent(bench);
        assertThat(said("pids/" + GROUP + "/pids.max")).isEqualTo("1024");
    }

    @Test
    void anEndedSessionsGroupGoesFromEveryTree() throws IOException {
        versionOne();
        LearnerCgroup cgroup = cgroup();
        cgroup.parent(bench);
        emptied();
        Files.createDirectories(root.resolve("cpuset/" + GROUP));
        assertThat(cgroup.sessions()).containsExactly(bench.session());
        cgroup.remove(bench.session());
        assertThat(cgroup.sessions()).isEmpty();
        assertThat(root.resolve("memory/" + GROUP)).doesNotExist();
    }

    /** A kernel's folder goes with its files in it; a real one does not. */
    private void emptied() throws IOException {
        for (String kind : List.of("memory", "cpu", "pids")) {
            for (Path file : Files.list(root.resolve(kind).resolve(GROUP)).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void groupsOfAPortalBeforeThisOneAreSeen() throws IOException {
        versionOne();
        Files.createDirectories(root.resolve("cpu/" + GROUP));
        assertThat(cgroup().sessions()).containsExactly(bench.session());
    }

    @Test
    void aGroupThatIsInUseStaysAndSaysSo() throws IOException {
        versionOne();
        LearnerCgroup cgroup = cgroup();
        cgroup.parent(bench);
        assertThatThrownBy(() -> cgroup.remove(bench.session())).hasMessageContaining("could not be removed");
    }

    @Test
    void withoutGroupsEachContainersOwnLimitsRemain() {
        engine.on(new EngineHost(false, "cgroupfs", 1));
        assertThat(cgroup().parent(bench)).isEmpty();
        engine.on(new EngineHost(true, "none", 2));
        assertThat(cgroup().parent(bench)).isEmpty();
        engine.on(new EngineHost(true, "cgroupfs", 1));
        assertThat(cgroup().parent(bench)).as("version 2 here, 1 there").isEmpty();
    }
}
