package org.slipway.lab.check;

/** A shell command in the workspace, run with a clean environment as a user that is not the learner. */
public record ExecCheck(String command, int exit, Text stdout) implements CheckSpec {
    @Override
    public String title() {
        return "`" + command + "` in the workspace "
                + (exit == 0 ? "succeeds" : "ends with exit code " + exit)
                + (stdout.isAny() ? "" : " and prints " + stdout.words());
    }

    @Override
    public ExecCheck filled(Placeholders values) {
        return new ExecCheck(values.fill(command), exit, stdout.filled(values));
    }
}
