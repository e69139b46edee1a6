package org.slipway.lab;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;

/**
 * The real tables, migrations and mappings on H2 in memory. Each call to its entity manager is a transaction, as nearly what a store's method is inside the server as goes without one.
 */
public final class TestDatabase implements AutoCloseable {
    private final EntityManagerFactory factory;
    private final ThreadLocal<EntityManager> own;

    public TestDatabase() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        this.factory = Persistence.createEntityManagerFactory(
                "slipway",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource", source,
                        "jakarta.persistence.nonJtaDataSource", source,
                        "hibernate.transaction.coordinator_class", "jdbc",
                        "hibernate.transaction.jta.platform",
                                "org.hibernate.engine.transaction.jta.platform.internal.NoJtaPlatform"));
        this.own = ThreadLocal.withInitial(factory::createEntityManager);
    }

    public EntityManager entities() {
        return (EntityManager) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> inTransaction(method, arguments));
    }

    private Object inTransaction(Method method, Object[] arguments) throws Throwable {
        EntityManager entities = own.get();
        entities.getTransaction().begin();
        try {
            if (startsAnew(method, arguments)) {
                entities.flush();
                entities.clear();
            }
            Object result = method.invoke(entities, arguments);
            entities.getTransaction().commit();
            return result;
        } catch (InvocationTargetException thrown) {
            entities.getTransaction().rollback();
            throw thrown.getCause();
        }
    }

    /** Rows are read as they are now; a count leaves the row alone that its caller holds. */
    private static boolean startsAnew(Method method, Object[] arguments) {
        return method.getName().equals("find")
                || (method.getName().equals("createQuery")
                        && ((Class<?>) arguments[1]).isAnnotationPresent(Entity.class));
    }

    /** A learner to own what a test makes. */
    public long account() {
        EntityManager entities = factory.createEntityManager();
        entities.getTransaction().begin();
        entities.createNativeQuery("insert into account (role, created) values ('GUEST', current_timestamp)")
                .executeUpdate();
        Number id = (Number)
                entities.createNativeQuery("select max(id) from account").getSingleResult();
        entities.getTransaction().commit();
        entities.close();
        return id.longValue();
    }

    @Override
    public void close() {
        factory.close();
    }
}
