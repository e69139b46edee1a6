package org.slipway.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import javax.sql.DataSource;

/** Makes the server's resources injectable by constructor; the only place where a field is filled by the container. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init") // filled by the container
class Resources {
    @Produces
    @PersistenceContext
    private EntityManager entities;

    @Produces
    @Resource
    private ManagedScheduledExecutorService executor;

    @Produces
    @Resource
    private ManagedThreadFactory threads;

    @Produces
    @Resource(lookup = "java:app/slipway")
    private DataSource database;

    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }
}
