package org.slipway.lab;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.slipway.course.Chapter;
import org.slipway.course.ContentReader;
import org.slipway.course.MarkdownRenderer;
import org.slipway.course.yaml.FaultyFile;

/** Looks labs over without a server, for {@code docker/lab lint}: prints {@code file:line: problem} for each fault. */
public final class Lint {
    private final Path labs;
    private final Path content;

    Lint(Path labs, Path content) {
        this.labs = labs;
        this.content = content;
    }

    /** Arguments: the folder of labs, the folder of courses, and the ids of labs; all labs when there are none. Ends with 1 when there is a fault. */
    public static void main(String... arguments) {
        List<String> ids = Arrays.asList(arguments).subList(2, arguments.length);
        System.exit(new Lint(Path.of(arguments[0]), Path.of(arguments[1])).run(ids, System.out) ? 0 : 1);
    }

    /** Whether all is well. */
    boolean run(List<String> ids, PrintStream out) {
        List<String> faults = faults(ids);
        faults.forEach(out::println);
        return faults.isEmpty();
    }

    private List<String> faults(List<String> ids) {
        SortedMap<String, LabOnDisk> found = new LabFolder(labs, new LabReader(new MarkdownRenderer())).now();
        List<String> faults = new ArrayList<>();
        List<String> chapters = chapters(faults);
        for (String id : ids.isEmpty() ? List.copyOf(found.keySet()) : ids) {
            LabOnDisk lab = found.get(id);
            if (lab == null) {
                faults.add(labs.resolve(id) + "/lab.yaml:1: there is no such lab");
                continue;
            }
            lab.fault().ifPresent(fault -> faults.add(told(fault)));
            if (lab.fault().isEmpty() && !chapters.isEmpty()) {
                lab.proof().ifPresent(proof -> proof.loose(chapters).forEach(fault -> faults.add(told(fault))));
            }
        }
        return faults;
    }

    /** None when the courses themselves are faulty, which is told. */
    private List<String> chapters(List<String> faults) {
        try {
            return ContentReader.read(content).stream()
                    .flatMap(course -> course.chapters().stream())
                    .map(Chapter::id)
                    .toList();
        } catch (FaultyFile faulty) {
            faults.add(String.valueOf(faulty.getMessage()));
            return List.of();
        }
    }

    private String told(LabFault fault) {
        return labs.resolve(fault.file()) + ":" + fault.line() + ": " + fault.problem();
    }
}
