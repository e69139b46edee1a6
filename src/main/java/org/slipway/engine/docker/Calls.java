package org.slipway.engine.docker;

import com.github.dockerjava.api.DockerClient;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slipway.engine.EngineException;
import org.slipway.engine.EngineUnavailable;

/**
 * The way to the engine: fails at once when it is down, lets only so many calls in so that a slow engine cannot eat every thread of the portal, and speaks the port's exceptions.
 */
final class Calls {
    private static final int QUICK = 16;
    private static final int PATIENT = 16;
    /** More at once makes every one of them slower. */
    private static final int STARTING = 4;

    private static final Duration SHORT_WAIT = Duration.ofSeconds(2);
    private static final Duration LONG_WAIT = Duration.ofSeconds(30);

    private final EngineWatch watch;
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
        DockerConnection connection = watch.connection();
        return within(quick, SHORT_WAIT, () -> call.apply(connection));
    }

    /** For what takes its time. */
    <T> T patient(Function<DockerClient, T> call) {
        DockerConnection connection = watch.connection();
        return within(patient, SHORT_WAIT, () -> call.apply(connection.patient()));
    }

    /** For starting containers. */
    <T> T starting(Function<DockerClient, T> call) {
        DockerConnection connection = watch.connection();
        return within(starting, LONG_WAIT, () -> call.apply(connection.patient()));
    }

    /** For opening what then goes on by itself. */
    <T> T open(Function<DockerConnection, T> call) {
        DockerConnection connection = watch.connection();
        return translated(() -> call.apply(connection));
    }

    private <T> T within(Semaphore room, Duration wait, Supplier<T> call) {
        enter(room, wait);
        try {
            return translated(call);
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
}
