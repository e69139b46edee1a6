package org.slipway.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** Where each account reads: the chapter looked at last, and the chapters called finished. */
@ApplicationScoped
@Transactional
public class Reading {
    private final EntityManager entities;
    private final Clock clock;

    @Inject
    Reading(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** The account has opened the chapter. Nothing is kept for an account that is gone. */
    public void visited(long accountId, String chapterId) {
        // Two tabs may open the same chapter at once, and H2's merge lets both insert: the account's row queues them.
        boolean gone = entities.createNativeQuery("select id from account where id = :account for update", Long.class)
                .setParameter("account", accountId)
                .getResultList()
                .isEmpty();
        if (gone) {
            return;
        }
        entities.createQuery(
                        "insert into ReadingMark (accountId, chapterId, visitedAt) values (:account, :chapter, :now)"
                                + " on conflict (accountId, chapterId) do update set visitedAt = excluded.visitedAt")
                .setParameter("account", accountId)
                .setParameter("chapter", chapterId)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** The account calls the chapter finished, or takes that back. */
    public void finished(long accountId, String chapterId, boolean finished) {
        visited(accountId, chapterId);
        String change = finished ? "coalesce(finishedAt, :now)" : "null";
        var update = entities.createQuery("update ReadingMark set finishedAt = " + change
                        + " where accountId = :account and chapterId = :chapter")
                .setParameter("account", accountId)
                .setParameter("chapter", chapterId);
        if (finished) {
            update.setParameter("now", clock.instant());
        }
        update.executeUpdate();
    }

    /** The chapter opened last. */
    public Optional<String> last(long accountId) {
        return entities.createQuery(
                        "select chapterId from ReadingMark where accountId = :account order by visitedAt desc, chapterId",
                        String.class)
                .setParameter("account", accountId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The chapters opened at least once. */
    public Set<String> visited(long accountId) {
        return Set.copyOf(
                entities.createQuery("select chapterId from ReadingMark where accountId = :account", String.class)
                        .setParameter("account", accountId)
                        .getResultList());
    }

    /** The chapters called finished. */
    public Set<String> finished(long accountId) {
        return Set.copyOf(entities.createQuery(
                        "select chapterId from ReadingMark where accountId = :account and finishedAt is not null",
                        String.class)
                .setParameter("account", accountId)
                .getResultList());
    }
}
