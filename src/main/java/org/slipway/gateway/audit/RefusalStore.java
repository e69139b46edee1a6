package org.slipway.gateway.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** The log in the database; every method is one transaction. */
@ApplicationScoped
@Transactional
class RefusalStore {
    private static final int FORGOTTEN_AT_ONCE = 100;

    private final EntityManager entities;

    @Inject
    RefusalStore(EntityManager entities) {
        this.entities = entities;
    }

    /** Adds a line and drops those from before that time. */
    void add(RefusalRow row, Instant oldest) {
        entities.createQuery("from RefusalRow where at < :oldest", RefusalRow.class)
                .setParameter("oldest", oldest)
                .setMaxResults(FORGOTTEN_AT_ONCE)
                .getResultList()
                .forEach(entities::remove);
        entities.persist(row);
    }

    List<Refusal> newest(int most) {
        return entities
                .createQuery("from RefusalRow order by at desc, id desc", RefusalRow.class)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(RefusalRow::refusal)
                .toList();
    }
}
