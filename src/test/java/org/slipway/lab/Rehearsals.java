package org.slipway.lab;

import java.util.List;
import java.util.Map;
import org.slipway.lab.check.Placeholders;

/** A lab's scripts for tests of other packages. */
public final class Rehearsals {
    private Rehearsals() {}

    /** A script that must fail. */
    public record Wrong(String name, String text, String fails, String saying) {
        public String script(Map<String, String> parameters) {
            return new Placeholders(parameters).fill(text);
        }
    }

    /** What solves a step, for this session. */
    public static String solve(LabRig rig, BenchSession session, int step) {
        String script = rig.labs
                .definition(session.labId())
                .orElseThrow()
                .rehearsals()
                .get(step)
                .solve();
        return new Placeholders(session.parameters()).fill(script);
    }

    public static List<Wrong> wrongs(LabRig rig, String labId) {
        return rig.labs.definition(labId).orElseThrow().rehearsals().stream()
                .flatMap(rehearsal -> rehearsal.wrongs().stream())
                .map(wrong -> new Wrong(wrong.name(), wrong.script(), wrong.fails(), wrong.saying()))
                .toList();
    }
}
