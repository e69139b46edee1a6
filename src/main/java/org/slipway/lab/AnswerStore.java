package org.slipway.lab;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** Answers in the database; every method is one transaction. */
@ApplicationScoped
@Transactional
class AnswerStore {
    private final EntityManager entities;

    @Inject
    AnswerStore(EntityManager entities) {
        this.entities = entities;
    }

    List<AnswerRow> of(String session) {
        return entities.createQuery("from AnswerRow where session = :session", AnswerRow.class)
                .setParameter("session", session)
                .getResultList();
    }

    void keep(AnswerRow row) {
        entities.merge(row);
    }

    void forget(String session, String checkId) {
        AnswerRow row = entities.find(AnswerRow.class, AnswerRow.key(session, checkId));
        if (row != null) {
            entities.remove(row);
        }
    }
}
