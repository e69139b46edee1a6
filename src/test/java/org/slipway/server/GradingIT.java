package org.slipway.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slipway.identity.Accounts;
import org.slipway.lab.SessionState;
import org.slipway.lab.Sessions;
import org.slipway.lab.grading.Attempt;
import org.slipway.lab.grading.Grader;
import org.slipway.lab.grading.Outcome;

/** Grading inside the server: its database, its transactions, its threads, and a real bench. */
@ExtendWith(ArquillianExtension.class)
class GradingIT {
    private static final String LAB = "first-container";

    @Inject
    private Accounts accounts;

    @Inject
    private Sessions sessions;

    @Inject
    private Grader grader;

    @Inject
    private ManagedScheduledExecutorService executor;

    private long account;

    @Deployment
    static WebArchive portal() {
        return Portal.with(GradingIT.class);
    }

    @BeforeEach
    void startABench() throws InterruptedException {
        account = accounts.guest().id();
        sessions.start(account, LAB);
        while (sessions.current(account).orElseThrow().state() instanceof SessionState.Preparing) {
            Thread.sleep(100);
        }
        assertInstanceOf(
                SessionState.Running.class,
                sessions.current(account).orElseThrow().state());
    }

    @AfterEach
    void stopTheBench() {
        sessions.stop(account);
    }

    @Test
    void aHundredChecksAtOnceAreOneAttempt() throws Exception {
        List<Future<Attempt>> checks = new ArrayList<>();
        for (int click = 0; click < 100; click++) {
            checks.add(executor.submit(() -> grader.check(account)));
        }
        Set<Long> attempts = new HashSet<>();
        for (Future<Attempt> check : checks) {
            attempts.add(check.get().id());
        }
        assertEquals(1, attempts.size());
        assertEquals(1, grader.latest(account, LAB).orElseThrow().number());
    }

    @Test
    void anUntouchedBenchScoresNothing() {
        Outcome.Graded graded =
                assertInstanceOf(Outcome.Graded.class, grader.check(account).outcome());
        assertEquals(0, graded.points());
        assertEquals(14, graded.of());
    }
}
