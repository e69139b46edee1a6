package org.slipway.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.SetClock;
import org.slipway.compute.container.Bench;
import org.slipway.gateway.docker.RequestRefused;
import org.slipway.lab.TestDatabase;

class RefusalsTest {
    private final TestDatabase database = new TestDatabase();
    private final SetClock clock = new SetClock();
    private final Refusals refusals = new Refusals(new RefusalStore(database.entities()), clock);
    private Bench bench = new Bench(0, "", "");

    @BeforeEach
    void account() {
        bench = new Bench(database.account(), "0123456789abcdef", "n");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theNewestLineComesFirst() {
        refuse("POST /containers/create", "no");
        clock.pass(Duration.ofSeconds(1));
        refuse("POST /build", "never");

        assertThat(refusals.newest(10))
                .extracting(Refusal::request)
                .containsExactly("POST /build", "POST /containers/create");
    }

    @Test
    void aFloodOfRefusalsWritesABoundedNumberOfLinesInAMinute() {
        for (int i = 0; i < 500; i++) {
            refuse("GET /swarm", "no");
        }
        assertThat(refusals.newest(1000)).hasSize(60);

        clock.pass(Duration.ofMinutes(1));
        refuse("GET /nodes", "no");
        assertThat(refusals.newest(1)).extracting(Refusal::request).containsExactly("GET /nodes");
    }

    @Test
    void whatALearnerSendsCannotMoveTheCursorOfWhoeverReadsTheLog() {
        refuse("GET /\u001b[2J" + "x".repeat(5000), "\r\nno");

        Refusal line = refusals.newest(1).get(0);
        assertThat(line.request()).startsWith("GET /·[2Jx").hasSize(400);
        assertThat(line.reason()).isEqualTo("··no");
    }

    @Test
    void linesGoAfterAMonth() {
        refuse("GET /old", "no");
        clock.pass(Duration.ofDays(31));
        refuse("GET /new", "no");

        assertThat(refusals.newest(10)).extracting(Refusal::request).containsExactly("GET /new");
    }

    private void refuse(String request, String reason) {
        refusals.write(new RequestRefused(bench, request, 403, reason));
    }
}
