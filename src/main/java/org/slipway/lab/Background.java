package org.slipway.lab;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Threads for work that waits on the engine or on a viewer. The server's own executors have a thread or two, which one hung call would take from everybody.
 */
@ApplicationScoped
public class Background {
    private static final System.Logger LOG = System.getLogger(Background.class.getName());

    private final ExecutorService threads;
    private volatile boolean ended;

    @Inject
    Background(ManagedThreadFactory factory) {
        this((ThreadFactory) factory);
    }

    Background(ThreadFactory factory) {
        this.threads = Executors.newCachedThreadPool(factory);
    }

    /** Runs work soon; what it throws is logged. After the portal's end nothing runs. */
    public void run(String what, Runnable work) {
        try {
            threads.execute(() -> logged(what, work));
        } catch (RejectedExecutionException ending) {
            LOG.log(Level.DEBUG, () -> "background-work-not-begun work=\"" + what + "\" because=\"the portal ends\"");
        }
    }

    /** Begins work and gives what becomes of it. */
    <T> CompletableFuture<T> ask(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, threads);
    }

    /** Goes on with what another work gives. */
    <T, R> CompletableFuture<R> then(CompletableFuture<T> before, Function<T, R> work) {
        return before.thenApplyAsync(work, threads);
    }

    /** Runs work again and again, with this pause between. */
    public void every(Duration pause, String what, Runnable work) {
        run(what, () -> {
            while (!ended) {
                logged(what, work);
                try {
                    TimeUnit.NANOSECONDS.sleep(pause.toNanos());
                } catch (InterruptedException ending) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        });
    }

    private void logged(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            if (!ended) {
                LOG.log(Level.WARNING, () -> "background-work-failed work=\"" + what + "\"", failure);
            }
        }
    }

    @PreDestroy
    void end() {
        ended = true;
        threads.shutdownNow();
    }
}
