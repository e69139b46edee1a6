package org.slipway.lab;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sessions in the database; every method is one transaction. */
@ApplicationScoped
@Transactional
class SessionStore {
    private final EntityManager entities;

    @Inject
    SessionStore(EntityManager entities) {
        this.entities = entities;
    }

    /** Stores a new session together with its lab's files. */
    void add(SessionRow row, LabFiles files) {
        keep(row.lab(), row.version(), files);
        entities.persist(row);
    }

    private void keep(String lab, String version, LabFiles files) {
        String key = LabVersionRow.key(lab, version);
        if (entities.find(LabVersionRow.class, key) == null) {
            entities.persist(new LabVersionRow(key, files.json()));
        }
    }

    /** Gives a session another version of its lab. */
    void adopt(String id, LabDefinition definition, Map<String, String> parameters) {
        keep(definition.lab().id(), definition.lab().version(), definition.files());
        row(id).ifPresent(row -> row.adopt(definition.lab(), parameters));
    }

    List<SessionRow> running() {
        return entities.createQuery("from SessionRow where runningAccount is not null", SessionRow.class)
                .getResultList();
    }

    Optional<SessionRow> latest(long accountId) {
        return entities.createQuery(
                        "from SessionRow where accountId = :account order by started desc", SessionRow.class)
                .setParameter("account", accountId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Optional<String> files(String lab, String version) {
        return Optional.ofNullable(entities.find(LabVersionRow.class, LabVersionRow.key(lab, version)))
                .map(LabVersionRow::files);
    }

    void extend(String id, Instant until) {
        row(id).ifPresent(row -> row.extend(until));
    }

    void seen(String id, Instant at) {
        row(id).ifPresent(row -> row.seen(at));
    }

    void end(String id, Instant at, String why) {
        row(id).ifPresent(row -> row.end(at, why));
    }

    private Optional<SessionRow> row(String id) {
        return Optional.ofNullable(entities.find(SessionRow.class, id));
    }
}
