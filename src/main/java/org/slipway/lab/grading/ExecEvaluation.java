package org.slipway.lab.grading;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slipway.engine.ExecResult;
import org.slipway.engine.ExecSpec;
import org.slipway.lab.check.ExecCheck;
import org.slipway.lab.grading.Verdict.Failed;
import org.slipway.lab.grading.Verdict.Passed;
import org.slipway.lab.grading.Verdict.Unknown;

/**
 * Runs a lab's command in the workspace. It runs as a user that is not the learner, with nothing of the learner's environment and by absolute paths, so that nothing the learner can write decides the outcome but what the command itself asks for.
 */
final class ExecEvaluation {
    private static final Duration TIME = Duration.ofSeconds(5);
    private static final int MOST = 64 * 1024;
    private static final String USER = "10001:10001";

    private final GradedBench bench;

    ExecEvaluation(GradedBench bench) {
        this.bench = bench;
    }

    Verdict of(ExecCheck check) {
        ExecResult result = bench.inWorkspace(new ExecSpec(
                List.of(
                        "/usr/bin/env",
                        "-i",
                        "PATH=/usr/local/bin:/usr/bin:/bin",
                        "LANG=C.UTF-8",
                        "HOME=/nonexistent",
                        "/bin/sh",
                        "-c",
                        check.command()),
                Optional.of(USER),
                Map.of(),
                TIME,
                MOST));
        if (result.timedOut()) {
            return failed(check, "it had not ended after " + TIME.toSeconds() + " s", result);
        }
        if ((result.exitCode() == 126 || result.exitCode() == 127) && check.exit() != result.exitCode()) {
            return new Unknown("The check's command could not be run: " + Facts.shortened(result.stderr()));
        }
        if (result.exitCode() != check.exit()) {
            return failed(check, "it ended with exit code " + result.exitCode(), result);
        }
        if (!check.stdout().fits(result.stdout())) {
            return failed(check, "it ended as expected, but printed something else", result);
        }
        return new Passed("`" + check.command() + "` ended with exit code " + result.exitCode()
                + (check.stdout().isAny()
                        ? "."
                        : " and printed " + check.stdout().words() + "."));
    }

    private static Verdict failed(ExecCheck check, String observed, ExecResult result) {
        return new Failed(
                "`" + check.command() + "` in the workspace ends with exit code " + check.exit()
                        + (check.stdout().isAny()
                                ? ""
                                : " and prints " + check.stdout().words()),
                observed,
                because(result));
    }

    private static String because(ExecResult result) {
        if (!result.stderr().isBlank()) {
            return "it says `" + Facts.shortened(result.stderr()) + "`";
        }
        return result.stdout().isBlank()
                ? "it printed nothing"
                : "it printed `" + Facts.shortened(result.stdout()) + "`";
    }
}
