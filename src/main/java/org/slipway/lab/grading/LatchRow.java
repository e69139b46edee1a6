package org.slipway.lab.grading;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A check that has passed in a session and stays so. */
@Entity
@Table(name = "latched")
class LatchRow {
    private static final int LONGEST = 1000;

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "session", nullable = false)
    private String session;

    @Column(name = "check_id", nullable = false)
    private String checkId;

    @Column(name = "observed", nullable = false, length = LONGEST)
    private String observed;

    @Column(name = "passed", nullable = false)
    private Instant passed;

    /** For Hibernate. */
    protected LatchRow() {}

    LatchRow(String session, String checkId, String observed, Instant now) {
        this.id = key(session, checkId);
        this.session = session;
        this.checkId = checkId;
        this.observed = observed.substring(0, Math.min(LONGEST, observed.length()));
        this.passed = now;
    }

    static String key(String session, String checkId) {
        return session + "/" + checkId;
    }

    String observed() {
        return observed;
    }
}
