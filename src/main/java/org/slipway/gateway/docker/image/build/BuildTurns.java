package org.slipway.gateway.docker.image.build;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slipway.compute.container.BenchClosed;

/** One build at a time for each learner, two for all: more would only make each slower. */
@ApplicationScoped
class BuildTurns {
    private static final int AT_ONCE = 2;

    private final Semaphore all = new Semaphore(AT_ONCE, true);
    private final Map<String, Semaphore> sessions = new ConcurrentHashMap<>();

    /** A turn that has come; closing it lets another have it. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    boolean isFree(String session) {
        return all.availablePermits() > 0 && own(session).availablePermits() > 0;
    }

    /** Waits until it comes, or until nobody wants it any more. */
    Turn await(String session, BooleanSupplier wanted) {
        Semaphore own = own(session);
        acquire(own, wanted);
        try {
            acquire(all, wanted);
        } catch (RuntimeException e) {
            own.release();
            throw e;
        }
        return () -> {
            all.release();
            own.release();
        };
    }

    void forget(@Observes BenchClosed closed) {
        sessions.remove(closed.session());
    }

    private Semaphore own(String session) {
        return sessions.computeIfAbsent(session, key -> new Semaphore(1, true));
    }

    private static void acquire(Semaphore semaphore, BooleanSupplier wanted) {
        try {
            while (!semaphore.tryAcquire(200, TimeUnit.MILLISECONDS)) {
                if (!wanted.getAsBoolean()) {
                    throw new IllegalStateException("nobody waits for this build any more");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the portal is going down", e);
        }
    }
}
