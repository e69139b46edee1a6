package org.slipway.lab.rehearsal;

/**
 * How a script ended.
 *
 * @param line of the command that failed, 0 when that is not known
 * @param said its last words
 */
public record ScriptEnd(boolean failed, int line, String said) {
    public static final ScriptEnd WELL = new ScriptEnd(false, 0, "");
}
