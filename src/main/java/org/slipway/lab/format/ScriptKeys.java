package org.slipway.lab.format;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.slipway.course.yaml.NearestKey;
import org.slipway.lab.check.ScriptCheck;
import org.slipway.lab.check.ScriptCheck.FileToTake;
import org.slipway.lab.check.ScriptCheck.Part;

/** The keys of a {@code script} check. */
final class ScriptKeys {
    /** The engine takes one argument of 128 KiB at most. */
    static final int LONGEST = 96 * 1024;

    private static final List<String> PARTS = List.of("containers", "images", "networks", "volumes");

    private static final Key.Must<LabText> RUN = Key.must(
            "run", Values.file(), "A Bash script of the lab's folder, or a Python one whose name ends in .py.");
    private static final Key.May<Set<Part>> WITH = Key.may(
            "with",
            Values.value(ScriptKeys::parts, Schemas.of("type", "array", "items", Schemas.of("enum", PARTS))),
            "What of the bench the snapshot holds; everything without this key.");
    private static final Key.Must<String> IN = Key.must("in", Values.text(), "workspace, or a container's name.");
    private static final Key.Must<String> PATH = Key.must("path", Values.path(), "The file's path there.");
    private static final Form FILE = Form.of("A file that goes into the snapshot.", IN, PATH);
    private static final Key.May<List<FileToTake>> FILES = Key.may(
            "files",
            Values.forms(FILE, node -> new FileToTake(IN.of(node), PATH.of(node))),
            "Files that go into the snapshot.");
    private static final Key.May<List<String>> LOGS =
            Key.may("logs", Values.texts(), "Containers whose logs go into the snapshot, 200 lines each.");
    private static final Key.May<Duration> TIMEOUT =
            Key.may("timeout", Values.seconds(1, 30), "How long it may take; 10s without this key.");

    static final Form FORM = Form.of(
            "A script that judges a snapshot of the bench: exit code 0 passes, 1 fails in the words of its last line.",
            RUN,
            WITH,
            FILES,
            LOGS,
            TIMEOUT);

    private ScriptKeys() {}

    static ScriptCheck read(Node node) {
        LabText script = RUN.of(node);
        if (script.text().length() > LONGEST) {
            throw node.fault("run", "a script may have " + LONGEST / 1024 + " KiB; this one has more");
        }
        return new ScriptCheck(
                script.name(),
                script.text(),
                WITH.of(node).orElse(Set.of(Part.values())),
                FILES.of(node).orElse(List.of()),
                LOGS.of(node).orElse(List.of()),
                TIMEOUT.of(node).orElse(Duration.ofSeconds(10)));
    }

    private static Set<Part> parts(Node node, String key) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (String written : node.yaml().strings(key)) {
            int at = PARTS.indexOf(written);
            if (at < 0) {
                throw node.fault(
                        key, "unknown part `" + written + "`; " + NearestKey.advice(written, PARTS, "there are "));
            }
            parts.add(Part.values()[at]);
        }
        return parts;
    }
}
