package org.slipway.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tokens in the database, by their hashes. */
@ApplicationScoped
@Transactional
class RememberedStore {
    /** How long requests that were under way with the former token may still arrive. */
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    private static final int TOKENS_PER_BROWSER = 32;

    private final EntityManager entities;

    @Inject
    RememberedStore(EntityManager entities) {
        this.entities = entities;
    }

    void add(RememberedRow row) {
        entities.persist(row);
    }

    /** The account that this token stands for; its use ends the tokens that it follows. */
    Optional<RememberedRow> use(String tokenHash, Instant now) {
        Optional<RememberedRow> used = byHash(tokenHash, now);
        used.filter(row -> !row.confirmed()).ifPresent(row -> {
            row.confirm();
            entities.createQuery("update RememberedRow set expires = :soon where family = :family"
                            + " and tokenHash <> :hash and expires > :soon")
                    .setParameter("soon", now.plus(OVERLAP))
                    .setParameter("family", row.family())
                    .setParameter("hash", tokenHash)
                    .executeUpdate();
        });
        return used;
    }

    /** Stores a token that follows another of the same browser; the oldest that never came back are dropped. */
    void follow(RememberedRow next, String formerHash) {
        List<Long> old = entities.createQuery(
                        "select id from RememberedRow where family = :family and tokenHash <> :former order by id desc",
                        Long.class)
                .setParameter("family", next.family())
                .setParameter("former", formerHash)
                .setFirstResult(TOKENS_PER_BROWSER)
                .getResultList();
        if (!old.isEmpty()) {
            entities.createQuery("delete from RememberedRow where id in :old")
                    .setParameter("old", old)
                    .executeUpdate();
        }
        entities.persist(next);
    }

    /** Forgets the browser that holds this token. */
    void forget(String tokenHash) {
        entities.createQuery("delete from RememberedRow where family in"
                        + " (select r.family from RememberedRow r where r.tokenHash = :hash)")
                .setParameter("hash", tokenHash)
                .executeUpdate();
    }

    void forgetAll(long accountId) {
        entities.createQuery("delete from RememberedRow where accountId = :id")
                .setParameter("id", accountId)
                .executeUpdate();
    }

    void dropExpired(Instant now) {
        entities.createQuery("delete from RememberedRow where expires <= :now")
                .setParameter("now", now)
                .executeUpdate();
    }

    private Optional<RememberedRow> byHash(String tokenHash, Instant now) {
        return entities.createQuery(
                        "from RememberedRow where tokenHash = :hash and expires > :now", RememberedRow.class)
                .setParameter("hash", tokenHash)
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }
}
