package org.slipway.lab.grading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Attempts in the database. Every method is a transaction of its own, committed when it returns, whatever its caller is in: a score that is shown is kept. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class AttemptStore {
    private final EntityManager entities;

    @Inject
    AttemptStore(EntityManager entities) {
        this.entities = entities;
    }

    long request(long accountId, String session, String lab, Instant now) {
        AttemptRow row = new AttemptRow(accountId, session, lab, now);
        entities.persist(row);
        entities.flush();
        return row.id();
    }

    /** Writes how an attempt came out; one that is finished already keeps its first outcome. */
    Attempt finish(long id, Outcome outcome, Instant now) {
        AttemptRow row = entities.find(AttemptRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row.isRequested()) {
            row.finish(outcome, graded(row.accountId(), row.lab()) + 1, now);
            entities.flush();
        }
        return row.attempt();
    }

    Optional<Attempt> latest(long accountId, String lab) {
        return entities.createQuery(
                        "from AttemptRow where accountId = :account and lab = :lab and state <> :open order by id desc",
                        AttemptRow.class)
                .setParameter("account", accountId)
                .setParameter("lab", lab)
                .setParameter("open", AttemptRow.State.REQUESTED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(AttemptRow::attempt);
    }

    /** The best score so far, 0 before the first attempt. */
    int best(long accountId, String lab) {
        Integer best = entities.createQuery(
                        "select max(points) from AttemptRow where accountId = :account and lab = :lab and state = :state",
                        Integer.class)
                .setParameter("account", accountId)
                .setParameter("lab", lab)
                .setParameter("state", AttemptRow.State.GRADED)
                .getSingleResult();
        return best == null ? 0 : best;
    }

    /** How many attempts were graded. */
    int graded(long accountId, String lab) {
        return entities.createQuery(
                        "select count(*) from AttemptRow where accountId = :account and lab = :lab and state = :state",
                        Long.class)
                .setParameter("account", accountId)
                .setParameter("lab", lab)
                .setParameter("state", AttemptRow.State.GRADED)
                .getSingleResult()
                .intValue();
    }

    /** Attempts that were asked for before this moment and never finished. */
    List<AttemptRow> leftOpen(Instant before) {
        return entities.createQuery(
                        "from AttemptRow where state = :state and requested < :before order by id", AttemptRow.class)
                .setParameter("state", AttemptRow.State.REQUESTED)
                .setParameter("before", before)
                .getResultList();
    }
}
