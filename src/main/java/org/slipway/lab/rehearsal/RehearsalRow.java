package org.slipway.lab.rehearsal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A lab's test as it is stored. */
@Entity
@Table(name = "rehearsal")
class RehearsalRow {
    enum Outcome {
        PROVEN,
        DISPROVED,
        NOT_TESTED;

        static Outcome of(RehearsalResult result) {
            return values()[result.exitCode()];
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "lab", nullable = false)
    private String lab;

    @Column(name = "version", nullable = false)
    private String version;

    @Column(name = "begun", nullable = false)
    private Instant begun;

    @Column(name = "finished", nullable = false)
    private Instant finished;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome", nullable = false)
    private Outcome outcome;

    @Column(name = "report", nullable = false, length = 1_000_000)
    private String report;

    /** For Hibernate. */
    protected RehearsalRow() {}

    RehearsalRow(StoredRehearsal made) {
        this.lab = made.lab();
        this.version = made.version();
        this.begun = made.begun().truncatedTo(ChronoUnit.MICROS); // as precise as the database keeps it
        this.finished = made.finished().truncatedTo(ChronoUnit.MICROS);
        this.outcome = Outcome.of(made.result());
        this.report = ReportJson.write(made.result(), made.lines());
    }

    StoredRehearsal stored() {
        ReportJson.Content content = ReportJson.read(outcome, report);
        return new StoredRehearsal(lab, version, begun, finished, content.result(), content.lines());
    }
}
