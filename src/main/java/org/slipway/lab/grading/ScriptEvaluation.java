package org.slipway.lab.grading;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slipway.compute.container.Bench;
import org.slipway.engine.ExecResult;
import org.slipway.engine.Limits;
import org.slipway.engine.Profile;
import org.slipway.engine.SandboxSpec;
import org.slipway.lab.check.ScriptCheck;
import org.slipway.lab.grading.Verdict.Failed;
import org.slipway.lab.grading.Verdict.Passed;
import org.slipway.lab.grading.Verdict.Unknown;

/**
 * Runs a lab's script in a container that is made for it, without network or rights, and given a snapshot of the bench. Nothing of the learner's runs there, and only the exit code decides:
 * what is printed are words.
 */
final class ScriptEvaluation {
    private static final int MOST = 1024 * 1024;
    private static final Limits LIMITS = new Limits(256L * 1024 * 1024, 1.0, 128);
    private static final int PASSED = 0;
    private static final int FAILED = 1;
    private static final int NOT_GRADABLE = 2;

    /** Python would end with 1 after an exception, which is the code of a learner's fail. */
    private static final String PYTHON = """
            import os, sys
            def stumbled(kind, error, trace):
                sys.__excepthook__(kind, error, trace)
                sys.stdout.flush()
                sys.stderr.flush()
                os._exit(70)
            sys.excepthook = stumbled
            text, name = sys.argv[1:3]
            exec(compile(text, name, "exec"), {"__name__": "__main__"})
            """;

    private final GradedBench bench;
    private final Map<String, String> parameters;
    private final Clock clock;

    ScriptEvaluation(GradedBench bench, Map<String, String> parameters, Clock clock) {
        this.bench = bench;
        this.parameters = parameters;
        this.clock = clock;
    }

    Verdict of(ScriptCheck check, String title) {
        ExecResult result =
                bench.run(spec(check), Snapshot.of(bench, check, parameters, clock.instant()), check.timeout(), MOST);
        if (result.timedOut()) {
            return new Unknown("`" + check.name() + "` had not ended after "
                    + check.timeout().toSeconds() + " s.");
        }
        if (result.truncated()) {
            return new Failed(
                    title,
                    "what `" + check.name() + "` says about your bench has no end",
                    "it printed more than 1 MiB");
        }
        String words = lastLine(result.stdout());
        return switch (result.exitCode()) {
            case PASSED -> new Passed(words.isEmpty() ? "It is as asked." : words);
            case FAILED -> failed(check, title, words);
            case NOT_GRADABLE ->
                new Unknown(
                        "`" + check.name() + "` could not judge what it saw" + (words.isEmpty() ? "." : ": " + words));
            default ->
                new Unknown("`" + check.name() + "` ended with exit code " + result.exitCode() + said(result) + ".");
        };
    }

    /** Bash and Python end with 1 when they stumble, too; a script that means it says why. */
    private static Verdict failed(ScriptCheck check, String title, String words) {
        return words.isEmpty()
                ? new Unknown("`" + check.name() + "` said no without saying why.")
                : new Failed(title, words, "`" + check.name() + "` looked at your bench from outside");
    }

    private static String said(ExecResult result) {
        String words = lastLine(result.stderr());
        return words.isEmpty() ? "" : ": `" + words + "`";
    }

    private SandboxSpec spec(ScriptCheck check) {
        Bench owner = bench.bench();
        List<String> command = check.isPython()
                ? List.of("python3", "-I", "-c", PYTHON, check.text(), check.name())
                : List.of("bash", "--noprofile", "--norc", "-c", check.text(), check.name());
        return new SandboxSpec(
                "slw-" + owner.session() + "-grader-"
                        + UUID.randomUUID().toString().substring(0, 8),
                check.isPython() ? "slipway/python:latest" : "slipway/workspace:latest",
                Profile.STRICT,
                LIMITS,
                command,
                Map.of("LANG", "C.UTF-8"),
                Map.of(
                        "slipway.owner", Long.toString(owner.accountId()),
                        "slipway.session", owner.session(),
                        "slipway.role", "grader"),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private static String lastLine(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .reduce((before, last) -> last)
                .map(Facts::words)
                .orElse("");
    }
}
