package org.slipway.lab.grading;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slipway.compute.container.LearnerContainer;
import org.slipway.lab.check.FileCheck;
import org.slipway.lab.grading.Verdict.Failed;
import org.slipway.lab.grading.Verdict.Passed;

/** Reads a file out of the workspace or a container; nothing is run there. */
final class FileEvaluation {
    private static final int MOST = 64 * 1024;

    private final GradedBench bench;
    private final Facts facts;

    FileEvaluation(GradedBench bench, Facts facts) {
        this.bench = bench;
        this.facts = facts;
    }

    Verdict of(FileCheck check) {
        if (check.in().equals(FileCheck.WORKSPACE)) {
            return judged(check, bench.workspaceFile(check.path(), MOST));
        }
        Optional<LearnerContainer> container = bench.named(check.in());
        return container
                .map(found -> judged(check, bench.file(found.id(), check.path(), MOST)))
                .orElseGet(() -> new Failed(
                        expected(check),
                        "there is no container named `" + check.in() + "`",
                        facts.missing(check.in())));
    }

    private static String expected(FileCheck check) {
        return "`" + check.path() + "` in " + check.place() + (check.exists() ? " is there" : " is gone")
                + (check.content().isAny() ? "" : " and has " + check.content().words());
    }

    private static Verdict judged(FileCheck check, Optional<byte[]> content) {
        if (!check.exists()) {
            return content.isEmpty()
                    ? new Passed("There is no `" + check.path() + "` in " + check.place() + ".")
                    : new Failed(expected(check), "the file is still there", size(content.get()));
        }
        if (content.isEmpty()) {
            return new Failed(
                    expected(check),
                    "there is no such file",
                    "read from outside, " + check.place() + " has no regular file at `" + check.path() + "`");
        }
        String text = new String(content.get(), StandardCharsets.UTF_8);
        return check.content().fits(text)
                ? new Passed("`" + check.path() + "` is there, " + size(content.get()) + ".")
                : new Failed(
                        expected(check),
                        "the file is there, without it",
                        "it starts with `" + Facts.shortened(text) + "` (" + size(content.get()) + ")");
    }

    private static String size(byte[] content) {
        return content.length >= MOST ? "64 KB or more" : content.length + " bytes";
    }
}
