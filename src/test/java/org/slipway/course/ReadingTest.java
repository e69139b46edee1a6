package org.slipway.course;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against H2 with the shipped migrations, and Hibernate checking that the mapping fits them. */
class ReadingTest {
    private static final Instant MORNING = Instant.parse("2026-11-02T08:00:00Z");

    private SessionFactory factory;
    private Instant now = MORNING;

    @BeforeEach
    void open() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Configuration configuration = new Configuration().addAnnotatedClass(ReadingMark.class);
        configuration.getProperties().put("hibernate.connection.datasource", source);
        configuration.getProperties().put("hibernate.hbm2ddl.auto", "validate");
        factory = configuration.buildSessionFactory();
        factory.inTransaction(session -> {
            for (int account = 1; account <= 2; account++) {
                session.createNativeMutationQuery(
                                "insert into account (role, created) values ('GUEST', current_timestamp)")
                        .executeUpdate();
            }
        });
    }

    @AfterEach
    void close() {
        factory.close();
    }

    @Test
    void whoHasReadNothingHasNoLastChapter() {
        assertThat(last(1)).isEmpty();
        assertThat(finished(1)).isEmpty();
    }

    @Test
    void theChapterOpenedLastIsTheOneToContinueWith() {
        visit(1, "docker");
        visit(1, "images");
        assertThat(last(1)).contains("images");
        visit(1, "docker");
        assertThat(last(1)).contains("docker");
    }

    @Test
    void finishingIsKeptAndCanBeTakenBack() {
        finish(1, "docker", true);
        finish(1, "images", true);
        visit(1, "docker");
        assertThat(finished(1)).containsExactlyInAnyOrder("docker", "images");
        finish(1, "images", false);
        assertThat(finished(1)).containsExactly("docker");
    }

    @Test
    void openedChaptersAreAllRemembered() {
        visit(1, "docker");
        visit(1, "images");
        visit(1, "docker");
        assertThat(visited(1)).containsExactlyInAnyOrder("docker", "images");
        assertThat(visited(2)).isEmpty();
    }

    @Test
    void oneAccountsReadingIsNotAnothers() {
        finish(1, "docker", true);
        assertThat(last(2)).isEmpty();
        assertThat(finished(2)).isEmpty();
    }

    @Test
    void readingGoesWithItsAccount() {
        finish(1, "docker", true);
        factory.inTransaction(session -> session.createNativeMutationQuery("delete from account where id = 1")
                .executeUpdate());
        assertThat(last(1)).isEmpty();
    }

    @Test
    void manyTabsOpeningAChapterAtOnceAreOneVisit() throws Exception {
        ExecutorService tabs = Executors.newFixedThreadPool(8);
        List<Callable<Void>> visits = java.util.Collections.nCopies(40, () -> {
            visit(1, "docker");
            return null;
        });
        for (Future<Void> visit : tabs.invokeAll(visits)) {
            visit.get();
        }
        tabs.shutdown();
        Long rows = factory.fromTransaction(
                session -> session.createSelectionQuery("select count(*) from ReadingMark", Long.class)
                        .getSingleResult());
        assertThat(rows).isEqualTo(1);
    }

    private Optional<String> last(long account) {
        return ask(reading -> reading.last(account));
    }

    private Set<String> visited(long account) {
        return ask(reading -> reading.visited(account));
    }

    private Set<String> finished(long account) {
        return ask(reading -> reading.finished(account));
    }

    private void visit(long account, String chapter) {
        ask(reading -> {
            reading.visited(account, chapter);
            return true;
        });
    }

    private void finish(long account, String chapter, boolean finished) {
        ask(reading -> {
            reading.finished(account, chapter, finished);
            return true;
        });
    }

    private synchronized Clock clock() {
        now = now.plusSeconds(60);
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private <T> T ask(Function<Reading, T> question) {
        return factory.fromTransaction(session -> question.apply(new Reading((EntityManager) session, clock())));
    }
}
