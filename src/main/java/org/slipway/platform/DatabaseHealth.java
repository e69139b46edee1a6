package org.slipway.platform;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means that the database answers a query; whoever asks gets an answer within three seconds even when it hangs. */
@Readiness
@ApplicationScoped
class DatabaseHealth implements HealthCheck {
    private static final int SECONDS = 3;

    private final DataSource database;
    private final ExecutorService background;

    @Inject
    DatabaseHealth(DataSource database, ManagedScheduledExecutorService background) {
        this(database, (ExecutorService) background);
    }

    DatabaseHealth(DataSource database, ExecutorService background) {
        this.database = database;
        this.background = background;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            Future<Boolean> asked = background.submit((Callable<Boolean>) this::answers);
            try {
                return HealthCheckResponse.named("database")
                        .status(asked.get(SECONDS, TimeUnit.SECONDS))
                        .build();
            } catch (TimeoutException e) {
                asked.cancel(true);
                return down("no answer within " + SECONDS + " seconds");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return down("interrupted");
        } catch (ExecutionException e) {
            return down("a query failed: " + e.getCause());
        } catch (RejectedExecutionException e) {
            return down("the portal is shutting down");
        }
    }

    private boolean answers() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(SECONDS);
            return statement.execute("select 1");
        }
    }

    private static HealthCheckResponse down(String why) {
        return HealthCheckResponse.named("database").down().withData("why", why).build();
    }
}
