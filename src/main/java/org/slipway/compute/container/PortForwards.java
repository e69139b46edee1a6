package org.slipway.compute.container;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.slipway.compute.container.LearnerContainer.Status;
import org.slipway.engine.Engine;
import org.slipway.engine.EngineException;
import org.slipway.engine.ExecSpec;

/**
 * Makes {@code localhost:8080} in the workspace lead to the container that publishes port 8080: one forwarder for each published port of a running container, started and ended to fit what runs.
 *
 * <p>The forwarders are the learner's own processes; whoever kills one finds it back a little later.
 */
@ApplicationScoped
class PortForwards {
    private static final System.Logger LOG = System.getLogger(PortForwards.class.getName());
    private static final long SOMETIME = Duration.ofSeconds(10).toNanos();
    private static final int LOCKS = 64;

    /** Arguments: published port, address and target port, again for each forwarder that should run; those that should not are ended. */
    private static final String SCRIPT = """
            declare -A wanted
            while (($# >= 3)); do
              wanted["socat -lp slipway-forward TCP-LISTEN:$1,bind=127.0.0.1,fork,reuseaddr TCP:$2:$3"]=missing
              shift 3
            done
            for folder in /proc/[0-9]*; do
              mapfile -d '' -t words 2>/dev/null < "$folder/cmdline" || continue
              line="${words[*]}"
              if [[ $line != "socat -lp slipway-forward "* ]]; then continue; fi
              if [[ -n ${wanted[$line]} ]]; then wanted[$line]=there; else kill "${folder#/proc/}"; fi
            done
            for line in "${!wanted[@]}"; do
              if [[ ${wanted[$line]} == missing ]]; then setsid $line </dev/null >/dev/null 2>&1 & fi
            done
            """;

    /** What a workspace was last told to forward, and when. */
    private record Fit(List<String> ports, long at) {}

    private final Engine engine;
    private final Executor background;
    private final Map<String, Fit> fits = new ConcurrentHashMap<>();
    /** One look at a bench waits for another, or an older one could have the last word. */
    private final List<ReentrantLock> locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toList();

    @Inject
    PortForwards(Engine engine, ManagedScheduledExecutorService background) {
        this(engine, (Executor) background);
    }

    PortForwards(Engine engine, Executor background) {
        this.engine = engine;
        this.background = background;
    }

    /** Fits the forwarders now, so that a port answers when the command that published it ends; looks no further when the ports are what they were. Never throws: the next look puts it right. */
    void follow(@Observes BenchChanged change) {
        fit(change.bench(), false);
    }

    void forget(@Observes BenchClosed bench) {
        fits.remove(bench.session());
    }

    /** As {@link #follow}, in the background, only when it has not been done for ten seconds, and then whether the ports have changed or not: a learner may have ended a forwarder. */
    void followSometime(Bench bench, List<LearnerContainer> containers) {
        Fit last = fits.get(bench.session());
        List<String> ports = ports(containers);
        boolean nothing = ports.isEmpty() && (last == null || last.ports().isEmpty());
        if (nothing || (last != null && System.nanoTime() - last.at() < SOMETIME)) {
            return;
        }
        // what is forwarded is not changed by the wish: whoever changes a container meanwhile must not take it for done
        fits.put(bench.session(), new Fit(last == null ? List.of() : last.ports(), System.nanoTime()));
        try {
            background.execute(() -> fit(bench, true));
        } catch (RejectedExecutionException e) {
            LOG.log(
                    Level.DEBUG,
                    () -> "ports-not-forwarded session=" + bench.session() + " because=\"the portal ends\"",
                    e);
        }
    }

    private void fit(Bench bench, boolean always) {
        ReentrantLock lock = locks.get(Math.floorMod(bench.session().hashCode(), LOCKS));
        lock.lock();
        try {
            List<String> ports = ports(LearnerContainer.all(engine, bench));
            Fit last = fits.get(bench.session());
            if (!always && ports.equals(last == null ? List.of() : last.ports())) {
                return;
            }
            forward(bench, ports);
            fits.put(bench.session(), new Fit(ports, System.nanoTime()));
        } catch (EngineException e) {
            fits.remove(bench.session());
            LOG.log(
                    Level.INFO,
                    () -> "ports-not-forwarded session=" + bench.session() + " because=\"" + e.getMessage() + "\"");
        } finally {
            lock.unlock();
        }
    }

    /** Tries once more: a busy engine refuses now and then, and nobody may look at this bench's list again for a while. */
    private void forward(Bench bench, List<String> ports) {
        try {
            engine.exec(bench.workspace(), command(ports));
        } catch (EngineException once) {
            engine.exec(bench.workspace(), command(ports));
        }
    }

    /** For each published port of what runs, the script's three arguments. Two containers may have asked for one port; the older has it. */
    private static List<String> ports(List<LearnerContainer> containers) {
        Set<Integer> taken = new HashSet<>();
        List<String> ports = new ArrayList<>();
        for (LearnerContainer container : containers) {
            if (container.status() != Status.RUNNING) {
                continue;
            }
            for (PublishedPort port : container.ports()) {
                if (taken.add(port.published())) {
                    ports.add(Integer.toString(port.published()));
                    ports.add(container.address().orElse(container.name()));
                    ports.add(Integer.toString(port.target()));
                }
            }
        }
        return ports;
    }

    private static ExecSpec command(List<String> ports) {
        List<String> command = new ArrayList<>(List.of("bash", "-c", SCRIPT, "forward"));
        command.addAll(ports);
        return new ExecSpec(command, Optional.empty(), Map.of(), Duration.ofSeconds(5), 4096);
    }
}
