package org.slipway.compute.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Lets only so many containers start at once, of one learner and of all: more would make each of them slower, and everybody's terminal with them. Whoever waits longest is next. */
@ApplicationScoped
public class StartPaces {
    private static final int OF_ALL = 4;
    private static final int OF_ONE = 2;
    private static final long PATIENCE_SECONDS = 60;

    private final Semaphore all = new Semaphore(OF_ALL, true);
    private final Map<String, Semaphore> learners = new ConcurrentHashMap<>();

    /** Held while the engine starts a container; to be closed by whoever took it, twice is no error. */
    public static final class Turn implements AutoCloseable {
        private final AtomicBoolean over = new AtomicBoolean();
        private final Runnable end;

        private Turn(Runnable end) {
            this.end = end;
        }

        @Override
        public void close() {
            if (over.compareAndSet(false, true)) {
                end.run();
            }
        }
    }

    /**
     * Waits for this bench's turn.
     *
     * @throws ContainersUnavailable when it does not come within a minute
     */
    public Turn enter(Bench bench) {
        Semaphore own = learners.computeIfAbsent(bench.session(), session -> new Semaphore(OF_ONE, true));
        take(own);
        try {
            take(all);
        } catch (RuntimeException notTaken) {
            own.release();
            throw notTaken;
        }
        return new Turn(() -> {
            all.release();
            own.release();
        });
    }

    /** Waits for a workspace's turn, for as long as it takes. */
    public Turn enter() {
        all.acquireUninterruptibly();
        return new Turn(all::release);
    }

    void forget(@Observes BenchClosed bench) {
        learners.remove(bench.session());
    }

    private static void take(Semaphore one) {
        try {
            if (!one.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw late();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw late();
        }
    }

    private static ContainersUnavailable late() {
        return new ContainersUnavailable(
                "The server has been starting other containers for a minute. Try again in a moment.");
    }
}
