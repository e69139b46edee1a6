package org.slipway.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One token of a browser that stays signed in; only the token's hash is stored. */
@Entity
@Table(name = "remembered")
class RememberedRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "account_id", nullable = false)
    private long accountId;

    @Column(name = "family", nullable = false)
    private String family;

    @Column(name = "token_hash", nullable = false)
    private String tokenHash;

    @Column(name = "confirmed", nullable = false)
    private boolean confirmed;

    @Column(name = "created", nullable = false)
    private Instant created;

    @Column(name = "expires", nullable = false)
    private Instant expires;

    /** For Hibernate. */
    protected RememberedRow() {}

    RememberedRow(long accountId, String family, String tokenHash, Instant created, Instant expires) {
        this.accountId = accountId;
        this.family = family;
        this.tokenHash = tokenHash;
        this.created = created;
        this.expires = expires;
    }

    long accountId() {
        return accountId;
    }

    String family() {
        return family;
    }

    boolean confirmed() {
        return confirmed;
    }

    void confirm() {
        this.confirmed = true;
    }
}
