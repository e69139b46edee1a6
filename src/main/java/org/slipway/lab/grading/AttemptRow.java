package org.slipway.lab.grading;

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
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An attempt as it is stored: asked for, then graded or not. */
@Entity
@Table(name = "attempt")
class AttemptRow {
    enum State {
        REQUESTED,
        GRADED,
        NOT_GRADED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "account_id", nullable = false)
    private long accountId;

    @Column(name = "session", nullable = false)
    private String session;

    @Column(name = "lab", nullable = false)
    private String lab;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private State state;

    @Column(name = "number")
    private @Nullable Integer number;

    @Column(name = "requested", nullable = false)
    private Instant requested;

    @Column(name = "finished")
    private @Nullable Instant finished;

    @Column(name = "points", nullable = false)
    private int points;

    @Column(name = "of_points", nullable = false)
    private int of;

    @Column(name = "hint_cost", nullable = false)
    private int hintCost;

    @Column(name = "results", length = 1_000_000)
    private @Nullable String results;

    @Column(name = "why", length = 1000)
    private @Nullable String why;

    /** For Hibernate. */
    protected AttemptRow() {}

    AttemptRow(long accountId, String session, String lab, Instant now) {
        this.accountId = accountId;
        this.session = session;
        this.lab = lab;
        this.state = State.REQUESTED;
        this.requested = now.truncatedTo(ChronoUnit.MICROS);
    }

    long id() {
        return Objects.requireNonNull(id, "an attempt has an id once it is stored");
    }

    long accountId() {
        return accountId;
    }

    String session() {
        return session;
    }

    String lab() {
        return lab;
    }

    boolean isRequested() {
        return state == State.REQUESTED;
    }

    void finish(Outcome outcome, int attemptNumber, Instant now) {
        finished = now.truncatedTo(ChronoUnit.MICROS); // as precise as the database keeps it
        if (outcome instanceof Outcome.Graded graded) {
            state = State.GRADED;
            number = attemptNumber;
            points = graded.points();
            of = graded.of();
            hintCost = graded.hintCost();
            results = ResultsJson.write(graded.results());
        } else if (outcome instanceof Outcome.NotGraded fault) {
            state = State.NOT_GRADED;
            why = fault.why().substring(0, Math.min(1000, fault.why().length()));
        }
    }

    Attempt attempt() {
        return new Attempt(
                id(),
                number == null ? 0 : number,
                lab,
                finished == null ? requested : finished,
                state == State.GRADED
                        ? new Outcome.Graded(
                                points, of, hintCost, results == null ? List.of() : ResultsJson.read(results))
                        : new Outcome.NotGraded(why == null ? "" : why));
    }
}
