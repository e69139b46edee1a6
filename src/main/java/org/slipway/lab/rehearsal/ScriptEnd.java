package org.slipway.lab.rehearsal;

import java.util.Map;

/**
 * How a script ended.
 *
 * @param line of the command that failed, 0 when that is not known
 * @param said its last words
 * @param answers what it has printed as {@code answer CHECK: VALUE}, by the check's id
 */
public record ScriptEnd(boolean failed, int line, String said, Map<String, String> answers) {
    public static final ScriptEnd WELL = well(Map.of());

    public ScriptEnd {
        answers = Map.copyOf(answers);
    }

    static ScriptEnd well(Map<String, String> answers) {
        return new ScriptEnd(false, 0, "", answers);
    }

    static ScriptEnd failed(int line, String said) {
        return new ScriptEnd(true, line, said, Map.of());
    }
}
