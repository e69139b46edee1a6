package org.slipway.lab;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** Taken hints in the database; every method is one transaction. */
@ApplicationScoped
@Transactional
class HintStore {
    private final EntityManager entities;

    @Inject
    HintStore(EntityManager entities) {
        this.entities = entities;
    }

    List<HintRow> taken(long accountId, String lab) {
        return entities.createQuery("from HintRow where accountId = :account and lab = :lab", HintRow.class)
                .setParameter("account", accountId)
                .setParameter("lab", lab)
                .getResultList();
    }

    void add(HintRow row) {
        entities.persist(row);
    }
}
