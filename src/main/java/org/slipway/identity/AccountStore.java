package org.slipway.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;

/** The accounts in the database; every method is a transaction of its own, or part of its caller's. */
@ApplicationScoped
@Transactional
class AccountStore {
    private final EntityManager entities;

    @Inject
    AccountStore(EntityManager entities) {
        this.entities = entities;
    }

    /** Stores a new account; throws {@link AccountRefused} when the name is taken. */
    Account add(AccountRow row) {
        try {
            entities.persist(row);
            entities.flush();
        } catch (ConstraintViolationException taken) {
            throw taken();
        }
        return row.account();
    }

    /** Gives a guest a name and a password; empty when there is no such guest (any more). */
    Optional<Account> keep(long guestId, AccountName name, String passwordHash) {
        Optional<AccountRow> guest = Optional.ofNullable(
                        entities.find(AccountRow.class, guestId, LockModeType.PESSIMISTIC_WRITE))
                .filter(row -> row.account().guest());
        try {
            guest.ifPresent(row -> row.become(name, passwordHash, Role.LEARNER));
            entities.flush();
        } catch (ConstraintViolationException taken) {
            throw taken();
        }
        return guest.map(AccountRow::account);
    }

    void changePassword(long id, String passwordHash) {
        byId(id).ifPresent(row -> row.passwordHash(passwordHash));
    }

    void signedIn(long id, Instant at) {
        byId(id).ifPresent(row -> row.signedIn(at));
    }

    Optional<AccountRow> byId(long id) {
        return Optional.ofNullable(entities.find(AccountRow.class, id));
    }

    Optional<AccountRow> byName(AccountName name) {
        return entities.createQuery("from AccountRow where nameKey = :key", AccountRow.class)
                .setParameter("key", name.key())
                .getResultStream()
                .findFirst();
    }

    /** The newest accounts of people first. */
    List<AccountSummary> newest(int atMost) {
        return entities
                .createQuery("from AccountRow where role <> :technical order by id desc", AccountRow.class)
                .setParameter("technical", Role.TECHNICAL)
                .setMaxResults(atMost)
                .getResultList()
                .stream()
                .map(AccountRow::summary)
                .toList();
    }

    List<Long> technical() {
        return entities.createQuery("select id from AccountRow where role = :role", Long.class)
                .setParameter("role", Role.TECHNICAL)
                .getResultList();
    }

    boolean anyInstructor() {
        return entities.createQuery("select count(*) from AccountRow where role = :role", Long.class)
                        .setParameter("role", Role.INSTRUCTOR)
                        .getSingleResult()
                > 0;
    }

    private static AccountRefused taken() {
        return new AccountRefused("name", "This name is taken. Choose another.");
    }
}
