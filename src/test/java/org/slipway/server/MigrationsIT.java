package org.slipway.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class MigrationsIT {
    @Resource(lookup = "java:app/slipway")
    private DataSource database;

    @Deployment
    static WebArchive portal() {
        return Portal.with(MigrationsIT.class);
    }

    @Test
    void everyMigrationHasSucceeded() throws SQLException {
        try (var connection = database.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select count(*), sum(case when \"success\" then 1 else 0 end) from \"flyway_schema_history\"")) {
            assertTrue(rows.next());
            assertTrue(rows.getInt(1) > 0);
            assertEquals(rows.getInt(1), rows.getInt(2));
        }
    }

    @Test
    void theWarsOwnDatabaseDriverWins() throws SQLException {
        try (var connection = database.getConnection()) {
            assertEquals("2.5.252", connection.getMetaData().getDriverVersion().split(" ")[0]);
        }
    }
}
