package org.slipway.lab;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a learner typed into one question. */
@Entity
@Table(name = "answer")
class AnswerRow {
    static final int LONGEST = 400;

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "session", nullable = false)
    private String session;

    @Column(name = "check_id", nullable = false)
    private String checkId;

    @Column(name = "typed", nullable = false, length = LONGEST)
    private String typed;

    @Column(name = "given", nullable = false)
    private Instant given;

    /** For Hibernate. */
    protected AnswerRow() {}

    AnswerRow(String session, String checkId, String typed, Instant now) {
        this.id = key(session, checkId);
        this.session = session;
        this.checkId = checkId;
        this.typed = typed;
        this.given = now;
    }

    static String key(String session, String checkId) {
        return session + "/" + checkId;
    }

    String checkId() {
        return checkId;
    }

    String typed() {
        return typed;
    }
}
