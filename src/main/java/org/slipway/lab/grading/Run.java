package org.slipway.lab.grading;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** One grading that everybody who asks meanwhile, or right after, shares. */
final class Run {
    private static final long AFTER = TimeUnit.SECONDS.toNanos(1);

    private final CompletableFuture<Attempt> attempt = new CompletableFuture<>();
    private volatile long ended;

    /** Grades in the caller's thread. */
    void begin(Supplier<Attempt> grading) {
        try {
            Attempt made = grading.get();
            ended = System.nanoTime();
            attempt.complete(made);
        } catch (RuntimeException | Error failure) {
            attempt.completeExceptionally(failure);
        }
    }

    /** True until a second after its end; a failed one counts no more. */
    boolean stillCounts() {
        if (attempt.isCompletedExceptionally()) {
            return false;
        }
        return !attempt.isDone() || System.nanoTime() - ended < AFTER;
    }

    /** Waits for it. */
    Attempt attempt() {
        try {
            return attempt.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }
}
