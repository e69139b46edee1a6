package org.slipway.compute.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StartPacesTest {
    private final StartPaces paces = new StartPaces();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    private static Bench bench(int learner) {
        return new Bench(learner, "session-" + learner, "network");
    }

    private CompletableFuture<StartPaces.Turn> entering(int learner) {
        return CompletableFuture.supplyAsync(() -> paces.enter(bench(learner)), threads);
    }

    @Test
    void aLearnersThirdStartWaitsForOneOfTheFirstTwo() {
        StartPaces.Turn first = paces.enter(bench(1));
        StartPaces.Turn second = paces.enter(bench(1));
        CompletableFuture<StartPaces.Turn> third = entering(1);
        paces.enter(bench(2)).close();
        assertThat(third).isNotDone();
        first.close();
        first.close();
        third.join();
        CompletableFuture<StartPaces.Turn> fourth = entering(1);
        assertThat(fourth).isNotDone();
        second.close();
        assertThat(fourth.join()).isNotNull();
    }

    @Test
    void theFifthStartOfAllWaits() {
        List<StartPaces.Turn> turns = new ArrayList<>();
        for (int learner = 0; learner < 4; learner++) {
            turns.add(paces.enter(bench(learner)));
        }
        CompletableFuture<StartPaces.Turn> fifth = entering(4);
        CompletableFuture<StartPaces.Turn> workspace = CompletableFuture.supplyAsync(paces::enter, threads);
        assertThat(fifth).isNotDone();
        assertThat(workspace).isNotDone();
        turns.forEach(StartPaces.Turn::close);
        assertThat(fifth.join()).isNotNull();
        assertThat(workspace.join()).isNotNull();
    }
}
