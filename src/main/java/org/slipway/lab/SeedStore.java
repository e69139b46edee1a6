package org.slipway.lab;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Which seeds have run, in the database; every method is a transaction of its own, because a seed that has run cannot be taken back. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class SeedStore {
    private final EntityManager entities;

    @Inject
    SeedStore(EntityManager entities) {
        this.entities = entities;
    }

    boolean hasRun(String session, String step) {
        return entities.find(SeedRow.class, SeedRow.key(session, step)) != null;
    }

    void ran(String session, String step, Instant now) {
        entities.merge(new SeedRow(session, step, now));
    }

    /** For a bench that is made new. */
    void forget(String session) {
        entities.createQuery("from SeedRow where session = :session", SeedRow.class)
                .setParameter("session", session)
                .getResultList()
                .forEach(entities::remove);
    }
}
