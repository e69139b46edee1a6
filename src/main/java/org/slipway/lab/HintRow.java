package org.slipway.lab;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A hint that a learner took. */
@Entity
@Table(name = "hint_taken")
class HintRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "account_id", nullable = false)
    private long accountId;

    @Column(name = "lab", nullable = false)
    private String lab;

    @Column(name = "step", nullable = false)
    private String step;

    @Column(name = "hint", nullable = false)
    private int hint;

    @Column(name = "cost", nullable = false)
    private int cost;

    @Column(name = "taken", nullable = false)
    private Instant taken;

    /** For Hibernate. */
    protected HintRow() {}

    HintRow(long accountId, String lab, String step, int hint, int cost, Instant taken) {
        this.accountId = accountId;
        this.lab = lab;
        this.step = step;
        this.hint = hint;
        this.cost = cost;
        this.taken = taken;
    }

    boolean is(String ofStep, int index) {
        return step.equals(ofStep) && hint == index;
    }

    int cost() {
        return cost;
    }
}
