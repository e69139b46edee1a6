package org.slipway.engine.docker;

import com.github.dockerjava.api.DockerClient;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slipway.engine.EngineException;
import org.slipway.engine.EngineStatus;
import org.slipway.engine.EngineUnavailable;

/**
 * The way to the engine: fails at once when it is down, lets only so many calls in so that a slow engine cannot eat every thread of the portal, and speaks the port's exceptions.
 */
final class Calls implements AutoCloseable {
    private static final int QUICK = 16;
    private static final int PATIENT = 16;
    /** More at once makes every one of them slower. */
    private static final int STARTING = 4;

    private static final int LOOK_EVERY_MILLIS = 250;
    private static final Duration SHORT_WAIT = Duration.ofSeconds(2);
    private static final Duration LONG_WAIT = Duration.ofSeconds(30);
    private static final Duration QUICK_TIME = Duration.ofSeconds(10);
    private static final Duration PATIENT_TIME = Duration.ofSeconds(60);

    private final EngineWatch watch;
    private final ExecutorService threads = Executors.newCachedThreadPool(DaemonThreads.named("engine-call"));
    private final Semaphore quick = new Semaphore(QUICK, true);
    private final Semaphore patient = new Semaphore(PATIENT, true);
    private final Semaphore starting = new Semaphore(STARTING, true);

    Calls(EngineWatch watch) {
        this.watch = watch;
    }

    /** For what the engine answers at once. */
    <T> T quick(Function<DockerClient, T> call) {
        return quickly(connection -> call.apply(connection.quick()));
    }

    /** As {@link #quick}, for calls below Docker's client. */
    <T> T quickly(Function<DockerConnection, T> call) {
        return within(quick, SHORT_WAIT, QUICK_TIME, call);
    }

    /** For what takes its time. */
    <T> T patient(Function<DockerClient, T> call) {
        return within(patient, SHORT_WAIT, PATIENT_TIME, connection -> call.apply(connection.patient()));
    }

    /** For starting containers. */
    <T> T starting(Function<DockerClient, T> call) {
        return within(starting, LONG_WAIT, PATIENT_TIME, connection -> call.apply(connection.patient()));
    }

    /** For beginning what then goes on in the client's own threads. */
    <T> T begin(Function<DockerConnection, T> call) {
        DockerConnection connection = watch.connection();
        return translated(() -> call.apply(connection));
    }

    private <T> T within(Semaphore room, Duration wait, Duration time, Function<DockerConnection, T> call) {
        DockerConnection connection = watch.connection();
        enter(room, wait);
        try {
            return translated(() -> bounded(time, () -> call.apply(connection)));
        } finally {
            room.release();
        }
    }

    private static void enter(Semaphore room, Duration wait) {
        try {
            if (!room.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new EngineUnavailable(Words.busy());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineUnavailable(Words.busy(), e);
        }
    }

    /** The client's own time limit has no power over a unix socket, so the call runs in a thread that can be interrupted: when its time is up, or as soon as the engine is known to be down. */
    private <T> T bounded(Duration time, Callable<T> call) {
        Future<T> running = threads.submit(call);
        long end = System.nanoTime() + time.toNanos();
        try {
            while (System.nanoTime() < end && watch.status().isUp()) {
                try {
                    return running.get(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    // look whether to go on waiting
                }
            }
            throw new EngineUnavailable(watch.status() instanceof EngineStatus.Down down ? down.why() : Words.slow());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineUnavailable(Words.busy(), e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            running.cancel(true);
        }
    }

    private <T> T translated(Supplier<T> call) {
        try {
            return call.get();
        } catch (RuntimeException e) {
            EngineException translated = EngineFaults.translated(e);
            if (translated instanceof EngineUnavailable) {
                watch.suspect();
            }
            throw translated;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
