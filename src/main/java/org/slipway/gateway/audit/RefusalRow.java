package org.slipway.gateway.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of the log. */
@Entity
@Table(name = "refusal")
class RefusalRow {
    private static final int LONGEST_REQUEST = 400;
    private static final int LONGEST_REASON = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "account_id", nullable = false)
    private long accountId;

    @Column(name = "session", nullable = false)
    private String session;

    @Column(name = "at", nullable = false)
    private Instant at;

    @Column(name = "request", nullable = false)
    private String request;

    @Column(name = "status", nullable = false)
    private int status;

    @Column(name = "reason", nullable = false)
    private String reason;

    /** For Hibernate. */
    protected RefusalRow() {}

    RefusalRow(long accountId, String session, Instant at, String request, int status, String reason) {
        this.accountId = accountId;
        this.session = session;
        this.at = at;
        this.request = plain(request, LONGEST_REQUEST);
        this.status = status;
        this.reason = plain(reason, LONGEST_REASON);
    }

    /** A learner chose these characters: none of them may move the cursor of whoever reads the log. */
    private static String plain(String text, int longest) {
        String plain = text.replaceAll("\\p{Cntrl}", "·");
        return plain.length() <= longest ? plain : plain.substring(0, longest - 1) + "…";
    }

    Refusal refusal() {
        return new Refusal(at, accountId, session, request, status, reason);
    }
}
