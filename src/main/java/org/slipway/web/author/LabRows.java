package org.slipway.web.author;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slipway.course.Chapter;
import org.slipway.course.Courses;
import org.slipway.lab.Lab;
import org.slipway.lab.LabEntry;
import org.slipway.lab.LabFault;
import org.slipway.lab.Labs;
import org.slipway.lab.rehearsal.RehearsalRun;
import org.slipway.lab.rehearsal.Rehearsals;
import org.slipway.lab.rehearsal.StoredRehearsal;

/** Every lab on the disk with its last test. */
@ApplicationScoped
class LabRows {
    private final Labs labs;
    private final Courses courses;
    private final Rehearsals rehearsals;
    private final TestViews tests;

    @Inject
    LabRows(Labs labs, Courses courses, Rehearsals rehearsals, TestViews tests) {
        this.labs = labs;
        this.courses = courses;
        this.rehearsals = rehearsals;
        this.tests = tests;
    }

    List<LabRow> all() {
        Map<String, StoredRehearsal> last =
                rehearsals.last().stream().collect(Collectors.toMap(StoredRehearsal::lab, Function.identity()));
        return labs.entries().stream()
                .map(entry -> row(entry, Optional.ofNullable(last.get(entry.id()))))
                .toList();
    }

    private LabRow row(LabEntry entry, Optional<StoredRehearsal> last) {
        String version =
                entry.fault().isPresent() ? "" : entry.lab().map(Lab::version).orElse("");
        LabRow.TestView test = rehearsals
                .run(entry.id())
                .filter(run -> !run.isOver())
                .map(tests::running)
                .or(() -> last.map(stored -> tests.over(stored, version)))
                .orElse(LabRow.TestView.NONE);
        return new LabRow(
                entry.id(),
                entry.lab().map(Lab::title).orElse(entry.id()),
                entry.lab().map(Lab::chapter).orElse(""),
                fault(entry).map(LabFault::toString).orElse(""),
                entry.lab().isPresent(),
                test);
    }

    /** What is wrong with its files, or with what they lean on. */
    private Optional<LabFault> fault(LabEntry entry) {
        List<String> chapters = courses.all().stream().map(Chapter::id).toList();
        return entry.fault()
                .or(() -> labs.proof(entry.id())
                        .flatMap(proof -> proof.loose(chapters).stream().findFirst()));
    }

    /** What is wrong with the chapters' files; blank when nothing is. */
    String trouble() {
        return courses.trouble().orElse("");
    }

    /** Changes when a row would look different, lines of a running test aside. */
    String stamp() {
        StringBuilder seen = new StringBuilder(trouble());
        for (LabEntry entry : labs.entries()) {
            seen.append('|').append(entry.id());
            entry.lab().map(Lab::version).ifPresent(seen::append);
            fault(entry).ifPresent(seen::append);
            rehearsals.run(entry.id()).ifPresent(run -> seen.append(state(run)));
        }
        return Integer.toHexString(seen.toString().hashCode());
    }

    private static String state(RehearsalRun run) {
        return " run " + run.number() + (run.isOver() ? " over" : "");
    }
}
