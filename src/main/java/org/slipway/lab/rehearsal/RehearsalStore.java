package org.slipway.lab.rehearsal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** Tests of labs in the database; every method is one transaction. */
@ApplicationScoped
@Transactional
class RehearsalStore {
    private final EntityManager entities;

    @Inject
    RehearsalStore(EntityManager entities) {
        this.entities = entities;
    }

    void add(StoredRehearsal made) {
        entities.persist(new RehearsalRow(made));
    }

    /** The newest of each lab. */
    List<StoredRehearsal> last() {
        return entities
                .createQuery(
                        "from RehearsalRow where id in (select max(id) from RehearsalRow group by lab) order by lab",
                        RehearsalRow.class)
                .getResultList()
                .stream()
                .map(RehearsalRow::stored)
                .toList();
    }
}
