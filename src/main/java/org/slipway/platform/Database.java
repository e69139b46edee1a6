package org.slipway.platform;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The portal's database: H2 in a file of the data folder, or PostgreSQL when {@code SLIPWAY_DB_URL} says so.
 *
 * <p>{@code WRITE_DELAY=0}: an acknowledged commit is on disk, so a score that a learner has seen survives a killed portal.
 */
@DataSourceDefinition(
        name = "java:app/slipway",
        className = "${MPCONFIG=slipway.db.class:org.h2.jdbcx.JdbcDataSource}",
        url = "${MPCONFIG=slipway.db.url:jdbc:h2:file:./target/data/db/slipway;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE}",
        user = "${MPCONFIG=slipway.db.user:slipway}",
        password = "${MPCONFIG=slipway.db.password:}",
        initialPoolSize = 1,
        minPoolSize = 1,
        maxPoolSize = 20)
@ApplicationScoped
class Database {}
