package org.slipway.lab;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A step whose seed has run. */
@Entity
@Table(name = "seeded")
class SeedRow {
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "session", nullable = false)
    private String session;

    @Column(name = "step", nullable = false)
    private String step;

    @Column(name = "seeded", nullable = false)
    private Instant seeded;

    /** For Hibernate. */
    protected SeedRow() {}

    SeedRow(String session, String step, Instant now) {
        this.id = key(session, step);
        this.session = session;
        this.step = step;
        this.seeded = now;
    }

    static String key(String session, String step) {
        return session + "/" + step;
    }
}
