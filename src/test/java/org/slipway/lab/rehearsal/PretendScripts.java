package org.slipway.lab.rehearsal;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.slipway.engine.Engine;
import org.slipway.lab.BenchSession;
import org.slipway.lab.LabRig;

/** Knows four lines: {@code echo TEXT > PATH} and {@code cp FROM TO} in the workspace, {@code echo answer CHECK: VALUE}, and {@code false}, which fails. */
final class PretendScripts implements ScriptRunner {
    private final LabRig rig;
    private final Engine engine;

    PretendScripts(LabRig rig) {
        this.rig = rig;
        this.engine = rig.engine();
    }

    @Override
    public ScriptEnd run(BenchSession session, String name, String text) {
        Map<String, String> answers = new HashMap<>();
        String[] lines = text.split("\n");
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].equals("false")) {
                return ScriptEnd.failed(i + 1, "exit code 1, it said nothing");
            }
            if (lines[i].startsWith("echo answer ")) {
                String[] answer = lines[i].substring("echo answer ".length()).split(": ");
                answers.put(answer[0], answer[1]);
                continue;
            }
            obey(rig.sessions.workspace(session.accountId()).orElseThrow(), lines[i]);
        }
        return ScriptEnd.well(answers);
    }

    private void obey(String workspace, String line) {
        String[] words = line.split(" ");
        if (words[0].equals("echo")) {
            engine.writeFile(workspace, words[3], (words[1] + "\n").getBytes(StandardCharsets.UTF_8), false);
        } else if (words[0].equals("cp")) {
            engine.writeFile(
                    workspace,
                    words[2],
                    engine.readFile(workspace, words[1], 1000).orElseThrow(),
                    false);
        }
    }
}
