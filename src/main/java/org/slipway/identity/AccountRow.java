package org.slipway.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An account as it is stored. */
@Entity
@Table(name = "account")
class AccountRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "name")
    private @Nullable String name;

    @Column(name = "name_key")
    private @Nullable String nameKey;

    @Enumerated(EnumType.STRING)
    @Column(name = "role", nullable = false)
    private Role role;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    @Column(name = "created", nullable = false)
    private Instant created;

    @Column(name = "signed_in")
    private @Nullable Instant signedIn;

    /** For Hibernate. */
    protected AccountRow() {}

    private AccountRow(Role role, Instant created) {
        this.role = role;
        this.created = created;
    }

    static AccountRow guest(Instant now) {
        return new AccountRow(Role.GUEST, now);
    }

    static AccountRow named(AccountName name, String passwordHash, Role role, Instant now) {
        AccountRow row = new AccountRow(role, now);
        row.become(name, passwordHash, role);
        return row;
    }

    static AccountRow technical(AccountName name, Instant now) {
        AccountRow row = new AccountRow(Role.TECHNICAL, now);
        row.name = name.text();
        row.nameKey = name.key();
        return row;
    }

    final void become(AccountName name, String passwordHash, Role role) {
        this.name = name.text();
        this.nameKey = name.key();
        this.passwordHash = passwordHash;
        this.role = role;
    }

    void passwordHash(String passwordHash) {
        this.passwordHash = passwordHash;
    }

    Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    void signedIn(Instant at) {
        this.signedIn = at;
    }

    Account account() {
        if (id == null) {
            throw new IllegalStateException("an account has an id once it is stored");
        }
        return new Account(id, name == null ? "Guest " + id : name, role);
    }

    AccountSummary summary() {
        return new AccountSummary(account(), created, Optional.ofNullable(signedIn));
    }
}
