package org.slipway.lab.grading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slipway.engine.ExecResult;
import org.slipway.engine.Profile;
import org.slipway.engine.SandboxSpec;
import org.slipway.lab.check.ScriptCheck;
import org.slipway.lab.check.ScriptCheck.FileToTake;
import org.slipway.lab.check.ScriptCheck.Part;
import org.slipway.lab.grading.Verdict.Failed;
import org.slipway.lab.grading.Verdict.Passed;
import org.slipway.lab.grading.Verdict.Unknown;

class ScriptTest {
    private final BenchOfFakes bench = new BenchOfFakes();
    private final AtomicReference<SandboxSpec> ran = new AtomicReference<>();
    private final AtomicReference<JsonNode> snapshot = new AtomicReference<>();

    @AfterEach
    void close() {
        bench.close();
    }

    private static ScriptCheck script(String name) {
        return new ScriptCheck(
                name,
                "jq .",
                Set.of(Part.values()),
                List.of(new FileToTake("workspace", "/home/learner/x"), new FileToTake("web", "/none")),
                List.of("web"),
                Duration.ofSeconds(10));
    }

    private Verdict ended(ExecResult result, String name) {
        bench.engine.behaviour().answerRun((spec, input) -> {
            ran.set(spec);
            try {
                snapshot.set(new ObjectMapper().readTree(input));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            return result;
        });
        return bench.verdict(script(name));
    }

    private Verdict ended(int code, String stdout, String stderr) {
        return ended(new ExecResult(code, stdout, stderr, false, false), "check/it.sh");
    }

    @Test
    void onlyTheExitCodeDecidesAndTheLastLineIsTold() {
        assertThat(ended(0, "looking\nall is well\n\n", "")).isEqualTo(new Passed("all is well"));
        Failed failed = (Failed) ended(1, "PASSED\nthe image has `9` layers\n", "");
        assertThat(failed.observed()).isEqualTo("the image has `9` layers");
        assertThat(ended(2, "what is this\n", ""))
                .isEqualTo(new Unknown("`check/it.sh` could not judge what it saw: what is this"));
    }

    @Test
    void aScriptThatCrashesIsKilledOrHasNoEndIsOurFault() {
        assertThat(ended(127, "", "line 3: jqq: command not found\n"))
                .isEqualTo(new Unknown("`check/it.sh` ended with exit code 127: `line 3: jqq: command not found`."));
        assertThat(ended(1, "\n", "line 3: jqq: command not found\n"))
                .isEqualTo(new Unknown("`check/it.sh` said no without saying why."));
        assertThat(ended(137, "PASSED", "")).isInstanceOf(Unknown.class);
        assertThat(ended(new ExecResult(-1, "", "", true, false), "check/it.sh"))
                .isEqualTo(new Unknown("`check/it.sh` had not ended after 10 s."));
    }

    @Test
    void moreThanAMebibyteOfWordsIsAFail() {
        assertThat(ended(new ExecResult(0, "all is well", "", false, true), "check/it.sh"))
                .isInstanceOf(Failed.class);
    }

    @Test
    void itRunsInAStrictContainerWithNothingOfTheLearners() {
        ended(0, "", "");
        SandboxSpec spec = ran.get();
        assertThat(spec.profile()).isEqualTo(Profile.STRICT);
        assertThat(spec.network()).isEmpty();
        assertThat(spec.image()).isEqualTo("slipway/workspace:latest");
        assertThat(spec.command()).containsExactly("bash", "--noprofile", "--norc", "-c", "jq .", "check/it.sh");
        assertThat(spec.labels()).containsEntry("slipway.role", "grader").containsKey("slipway.session");
        ended(new ExecResult(0, "", "", false, false), "check/it.py");
        assertThat(ran.get().image()).isEqualTo("slipway/python:latest");
        assertThat(ran.get().command()).startsWith("python3", "-I", "-c").endsWith("jq .", "check/it.py");
    }

    @Test
    void theSnapshotHasTheBenchInTheLearnersNames() {
        bench.launch("web", "nginx").log().out("GET /");
        bench.built("site:1", 1_000, "app", List.of("layer of slipway/nginx:latest", "own"));
        bench.volume("data");
        bench.engine
                .sandbox(bench.rig.sessions.workspace(bench.session.accountId()).orElseThrow())
                .files()
                .put("/home/learner/x", "hello".getBytes(StandardCharsets.UTF_8));
        ended(0, "", "");
        JsonNode seen = snapshot.get();
        assertThat(seen.at("/parameters/port").asText()).isEqualTo("8123");
        assertThat(seen.at("/containers/0/name").asText()).isEqualTo("web");
        assertThat(seen.at("/containers/0/env/MODE").asText()).isEqualTo("dev");
        assertThat(seen.at("/containers/0/networks/0").asText()).isEqualTo("bridge");
        assertThat(seen.at("/containers/0/labels").size()).as("none of ours").isZero();
        assertThat(seen.path("images").findValuesAsText("built")).contains("true", "false");
        assertThat(seen.at("/images").toString())
                .contains("\"site:1\"", "\"nginx:latest\"")
                .doesNotContain("slw/");
        assertThat(seen.at("/networks/0/members/0").asText()).isEqualTo("web");
        assertThat(seen.at("/volumes/0/name").asText()).isEqualTo("data");
        assertThat(seen.at("/files/0/text").asText()).isEqualTo("hello");
        assertThat(seen.at("/files/1/exists").asBoolean()).isFalse();
        assertThat(seen.at("/logs/web/0").asText()).isEqualTo("GET /");
    }
}
