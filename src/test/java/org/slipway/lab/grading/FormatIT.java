package org.slipway.lab.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.engine.SandboxInfo;
import org.slipway.engine.docker.RealEngine;
import org.slipway.lab.BenchSession;
import org.slipway.lab.LabFolderOf;
import org.slipway.lab.LabRig;
import org.slipway.lab.TestDatabase;
import org.slipway.lab.TestTime;
import org.slipway.lab.grading.Verdict.Failed;
import org.slipway.lab.grading.Verdict.Passed;
import org.slipway.lab.grading.Verdict.Unknown;

/** The kinds of check that look at Docker's own objects, and scripts, on real Docker. */
class FormatIT {
    private static final String LAB = "real";
    private static final String STEPS = """
              - id: one
                page: page.md
                seed: seed.sh
                solve: solve.sh
                checks:
                  - {id: seeded, points: 1, file: {in: workspace, path: /home/learner/seeded, contains: "1000 {{port}}"}}
                  - {id: image, points: 1, image: {name: "site:1", built: true, base: busybox, user: "1000", notRoot: true, layersAtMost: 9, env: {MODE: production}, command: sleep}}
                  - {id: smaller, points: 1, image: {name: "site:1", smallerThan: nginx}}
                  - {id: container, points: 1, container: {name: app, state: running, image: "site:1", env: {MODE: production}, memory: 64m, cpus: 0.5, user: "1000", network: bridge, volume: "data:/data"}}
                  - {id: volume, points: 1, volume: {name: data, mountedBy: app, at: /data}}
                  - {id: network, points: 1, network: {name: bridge, members: [app]}}
                  - {id: layers, points: 1, answer: {question: "How many layers?", kind: number, from: {image: busybox, value: layers}}}
                  - {id: bash, points: 1, script: {run: check.sh, files: [{in: workspace, path: /home/learner/seeded}]}}
                  - {id: python, points: 1, script: {run: check.py, with: [images]}}
                  - {id: crash, points: 1, script: {run: crash.sh}}
                  - {id: slow, points: 1, script: {run: slow.sh, timeout: 2s}}
                  - {id: flood, points: 1, script: {run: flood.sh}}
            """;
    private static final Map<String, String> SCRIPTS = Map.of(
            "seed.sh", "echo \"$(id -u) {{port}}\" > ~/seeded",
            "check.sh", """
                    snapshot=$(cat)
                    jq -e '.containers[] | select(.name == "app") | .volumes[0].name == "data"' <<< "$snapshot" > /dev/null || { echo "\\`app\\` does not mount \\`data\\`"; exit 1; }
                    jq -r '"\\(.containers | length) container on port \\(.parameters.port), " + .files[0].text' <<< "$snapshot"
                    """,
            "check.py", """
                    import json, sys
                    images = json.load(sys.stdin)["images"]
                    own = [i for i in images if i["built"]]
                    if not own:
                        raise ValueError("nothing there")
                    print(len(own), "of your own,", len(own[0]["history"]), "steps")
                    sys.exit(0 if len(own) == 1 else 1)
                    """,
            "crash.sh", "touch /x || exit 5",
            "slow.sh", "sleep 60",
            "flood.sh", "head -c 2000000 /dev/zero | tr '\\0' x");

    @TempDir
    private Path folder;

    private final RealEngine engine = new RealEngine();
    private final TestDatabase database = new TestDatabase();
    private LabRig rig;
    private GradingRig grading;
    private BenchSession session;

    @BeforeEach
    void start() {
        LabFolderOf.write(folder, LAB, STEPS, SCRIPTS);
        rig = new LabRig(engine.engine(), database, new TestTime(), folder);
        grading = new GradingRig(rig);
        session = rig.started(database.account(), LAB);
    }

    @AfterEach
    void close() throws Exception {
        rig.sessions.stop(session.accountId());
        rig.close();
        database.close();
        engine.close();
        said("docker", "volume", "rm", "-f", name("data"));
        said("docker", "rmi", "-f", image());
    }

    private String name(String name) {
        return "slw-" + session.id() + "-" + name;
    }

    private String image() {
        return "slw/" + session.id() + "/named/site:1";
    }

    private static String said(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    /** What the gateway would do with docker build, docker volume create and docker run. */
    private void fill() throws Exception {
        SandboxInfo workspace = engine.engine()
                .inspect(rig.sessions.workspace(session.accountId()).orElseThrow())
                .orElseThrow();
        List<String> labels = new ArrayList<>();
        workspace.labels().forEach((label, value) -> {
            if (label.equals("slipway.instance") || label.equals("slipway.session") || label.equals("slipway.owner")) {
                labels.addAll(List.of("--label", label + "=" + value));
            }
        });
        List<String> volume = new ArrayList<>(List.of("docker", "volume", "create"));
        volume.addAll(labels);
        volume.add(name("data"));
        said(volume.toArray(String[]::new));
        said(
                "sh",
                "-c",
                "printf 'FROM slipway/busybox:latest\\nENV MODE=production\\nUSER 1000\\nCMD [\"sleep\", \"600\"]\\n' | DOCKER_BUILDKIT=0 docker build -q -t "
                        + image() + " -");
        List<String> run = new ArrayList<>(List.of("docker", "run", "-d", "--name", name("app")));
        run.addAll(labels);
        run.addAll(List.of("--label", "slipway.role=learner", "--label", "slipway.name=app"));
        run.addAll(List.of("--label", "slipway.image=site:1", "--network", "slw-" + session.id()));
        run.addAll(List.of("-v", name("data") + ":/data", "--memory", "64m", "--cpus", "0.5", image()));
        String container = said(run.toArray(String[]::new));
        assertThat(container.strip()).hasSize(64);
    }

    private Map<String, Verdict> verdicts() {
        Outcome outcome =
                grading.judge.judge(rig.sessions.current(session.accountId()).orElseThrow());
        assertThat(outcome).isInstanceOf(Outcome.Graded.class);
        return ((Outcome.Graded) outcome)
                .results().stream().collect(Collectors.toMap(CheckResult::checkId, CheckResult::verdict));
    }

    @Test
    void everyKindTellsAnUntouchedBenchFromAGoodOne() throws Exception {
        Map<String, Verdict> untouched = verdicts();
        assertThat(untouched.get("seeded")).isInstanceOf(Passed.class);
        for (String check : List.of("image", "smaller", "container", "volume", "network", "layers")) {
            assertThat(untouched.get(check)).as(check).isInstanceOf(Failed.class);
        }
        assertThat(untouched.get("bash"))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.observed()).isEqualTo("`app` does not mount `data`"));
        assertThat(untouched.get("python")).as("an exception is ours").isInstanceOf(Unknown.class);

        fill();
        rig.answers.save(session.accountId(), "layers", "1");
        Map<String, Verdict> filled = verdicts();
        for (String check : List.of("image", "smaller", "container", "volume", "network", "layers")) {
            assertThat(filled.get(check)).as(check).isInstanceOf(Passed.class);
        }
        assertThat(filled.get("bash"))
                .isEqualTo(
                        new Passed("1 container on port " + session.parameters().get("port") + ", 1000 "
                                + session.parameters().get("port")));
        assertThat(filled.get("python")).isInstanceOf(Passed.class);
        assertThat(filled.get("crash")).isInstanceOf(Unknown.class);
        assertThat(filled.get("slow")).isInstanceOf(Unknown.class);
        assertThat(filled.get("flood")).isInstanceOf(Failed.class);
    }
}
