package org.slipway.lab.rehearsal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slipway.engine.Engine;
import org.slipway.engine.ExecResult;
import org.slipway.engine.ExecSpec;
import org.slipway.lab.BenchSession;
import org.slipway.lab.Sessions;

/** Runs scripts with bash in the workspace container, as the learner, ending at the first command that fails. */
@ApplicationScoped
class WorkspaceScripts implements ScriptRunner {
    private static final Duration TIME = Duration.ofMinutes(5);
    private static final int MOST_SAID = 64 * 1024;
    private static final Map<String, String> SHELL = Map.of("TERM", "dumb", "LANG", "C.UTF-8");
    private static final String MARK = "slipway-failed-in-line:";
    /** Stands before the script's first line, so that the lines keep their numbers. */
    private static final String TRAP = "trap 'echo \"" + MARK + "$LINENO\" >&2' ERR; ";

    private static final Pattern MARKED = Pattern.compile("(?m)^" + MARK + "(\\d+)$");
    private static final Pattern TOLD = Pattern.compile("(?m)^\\S+: (?:-c: )?line (\\d+): ");

    private static final Pattern ANSWER = Pattern.compile("(?m)^answer (\\S+): (.*?)\r?$");

    private final Sessions sessions;
    private final Engine engine;

    @Inject
    WorkspaceScripts(Sessions sessions, Engine engine) {
        this.sessions = sessions;
        this.engine = engine;
    }

    @Override
    public ScriptEnd run(BenchSession session, String name, String text) {
        String workspace = sessions.workspace(session.accountId())
                .orElseThrow(() -> new NotTestable("The workspace went away while " + name + " was to be run."));
        List<String> bash = List.of("bash", "-Eeuo", "pipefail", "-c", TRAP + text, name);
        ExecResult result = engine.exec(workspace, new ExecSpec(bash, Optional.empty(), SHELL, TIME, MOST_SAID));
        if (result.timedOut()) {
            return ScriptEnd.failed(0, "it had not ended after " + TIME.toMinutes() + " minutes");
        }
        return result.exitCode() == 0 ? ScriptEnd.well(answers(result.stdout())) : failed(result);
    }

    /** The last one for each question. */
    static Map<String, String> answers(String said) {
        return ANSWER.matcher(said)
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2), (first, last) -> last));
    }

    private static ScriptEnd failed(ExecResult result) {
        int line = last(MARKED, result.stderr())
                .or(() -> last(TOLD, result.stderr()))
                .orElse(0);
        String words = lastLine(MARKED.matcher(result.stderr()).replaceAll(""))
                .or(() -> lastLine(result.stdout()))
                .orElse("it said nothing");
        return ScriptEnd.failed(line, "exit code " + result.exitCode() + ", " + words);
    }

    private static Optional<Integer> last(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> Integer.parseInt(found.group(1)))
                .reduce((first, second) -> second);
    }

    private static Optional<String> lastLine(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("See '")) // docker points to its help last
                .reduce((first, second) -> second);
    }
}
