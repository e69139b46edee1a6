package org.slipway.engine.docker;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slipway.engine.EngineStatus;
import org.slipway.engine.EngineUnavailable;

/**
 * Knows whether the engine is there: pings it every two seconds in the background, so that nobody who asks has to wait and calls to a dead engine fail at once.
 *
 * <p>Its threads are its own: the server's pools may be full of calls that wait for the very engine it watches.
 */
final class EngineWatch implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(EngineWatch.class.getName());
    /** A machine under load may miss one ping; two in a row is a hung engine. */
    private static final int SILENCES_TO_HANG = 2;

    private final EngineAddress address;
    private final Ping ping;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("engine-watch"));
    private final ExecutorService pinger = Executors.newSingleThreadExecutor(DaemonThreads.named("engine-ping"));
    private final CountDownLatch looked = new CountDownLatch(1);
    private volatile EngineStatus status = new EngineStatus.Down(Words.starting(), Instant.now());
    private volatile @Nullable DockerConnection connection;
    private int silences;

    EngineWatch(EngineAddress address, Duration every) {
        this.address = address;
        this.ping = new Ping(address);
        clock.scheduleWithFixedDelay(this::look, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    EngineStatus status() {
        return status;
    }

    /** The connection to an engine that is there; throws {@link EngineUnavailable} at once when it is not. */
    DockerConnection connection() {
        awaitFirstLook();
        DockerConnection open = connection;
        if (status instanceof EngineStatus.Down down) {
            throw new EngineUnavailable(down.why());
        }
        if (open == null) {
            throw new EngineUnavailable(Words.starting());
        }
        return open;
    }

    /** A call has failed: look again now rather than at the next tick. */
    void suspect() {
        try {
            clock.execute(this::look);
        } catch (RejectedExecutionException e) {
            // closed
        }
    }

    private void look() {
        try {
            take(ask());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | ExecutionException e) {
            // an unforeseen fault must not end the watch
            take(new Ping.Answer.Gone("The Docker engine cannot be asked: " + e.getMessage()));
        }
        looked.countDown();
    }

    private Ping.Answer ask() throws InterruptedException, ExecutionException {
        Future<Ping.Answer> asking = pinger.submit(ping::ask);
        try {
            return asking.get(Ping.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // the client's own time limit has no power over a unix socket; the interrupt closes it
            asking.cancel(true);
            return new Ping.Answer.Silent();
        }
    }

    private void take(Ping.Answer answer) {
        if (answer instanceof Ping.Answer.Here here) {
            silences = 0;
            up(here);
        } else if (answer instanceof Ping.Answer.Gone gone) {
            silences = 0;
            down(gone.why());
        } else if (++silences >= SILENCES_TO_HANG || connection == null) {
            down(Words.hung(address));
        }
    }

    private void up(Ping.Answer.Here here) {
        ApiVersion api = here.api().spoken();
        DockerConnection open = connection;
        if (open == null || !open.api().equals(api)) {
            connection = DockerConnection.open(address, api);
        }
        if (!(status instanceof EngineStatus.Up known) || !known.version().equals(here.version())) {
            status = new EngineStatus.Up(here.version(), api.toString(), Instant.now());
            LOG.log(
                    Level.INFO,
                    () -> "engine-up docker=" + here.version() + " api=" + api + " address=" + address.host());
        }
    }

    private void down(String why) {
        if (!(status instanceof EngineStatus.Down known) || !known.why().equals(why)) {
            status = new EngineStatus.Down(why, Instant.now());
            LOG.log(Level.WARNING, () -> "engine-down because=\"" + why + "\"");
        }
    }

    private void awaitFirstLook() {
        try {
            if (!looked.await(5, TimeUnit.SECONDS)) {
                throw new EngineUnavailable(Words.starting());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineUnavailable(Words.starting(), e);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        pinger.shutdownNow();
        ping.close();
        DockerConnection open = connection;
        if (open != null) {
            open.close();
        }
    }
}
