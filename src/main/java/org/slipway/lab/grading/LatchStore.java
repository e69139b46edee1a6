package org.slipway.lab.grading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Checks that stay passed, in the database; every method is a transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class LatchStore {
    private final EntityManager entities;

    @Inject
    LatchStore(EntityManager entities) {
        this.entities = entities;
    }

    /** What was observed when it passed. */
    Optional<String> observed(String session, String checkId) {
        return Optional.ofNullable(entities.find(LatchRow.class, LatchRow.key(session, checkId)))
                .map(LatchRow::observed);
    }

    void keep(String session, String checkId, String observed, Instant now) {
        entities.merge(new LatchRow(session, checkId, observed, now));
    }
}
