package org.slipway.compute.container;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
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
    private static final int MOST_REMEMBERED = 1000;

    /** Arguments: published port, name and target port, again for each forwarder that should run; those that should not are ended. */
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

    private final Engine engine;
    private final Executor background;
    private final Map<String, Long> followed = new ConcurrentHashMap<>();

    @Inject
    PortForwards(Engine engine, ManagedScheduledExecutorService background) {
        this(engine, (Executor) background);
    }

    PortForwards(Engine engine, Executor background) {
        this.engine = engine;
        this.background = background;
    }

    /** Fits the forwarders to these containers now. Never throws: a container without its forwarder is still a container, and the next look puts it right. */
    void follow(Bench bench, Supplier<List<LearnerContainer>> containers) {
        if (followed.size() > MOST_REMEMBERED) {
            followed.clear();
        }
        followed.put(bench.session(), System.nanoTime());
        try {
            engine.exec(bench.workspace(), fitting(containers.get()));
        } catch (EngineException e) {
            LOG.log(Level.DEBUG, () -> "ports-not-forwarded session=" + bench.session(), e);
        }
    }

    /** As {@link #follow}, in the background and only when it has not been done for ten seconds. */
    void followSometime(Bench bench, List<LearnerContainer> containers) {
        Long last = followed.get(bench.session());
        boolean publishes =
                containers.stream().anyMatch(container -> container.port().isPresent());
        if (!publishes || (last != null && System.nanoTime() - last < SOMETIME)) {
            return;
        }
        followed.put(bench.session(), System.nanoTime());
        try {
            background.execute(() -> follow(bench, () -> containers));
        } catch (RejectedExecutionException e) {
            LOG.log(
                    Level.DEBUG,
                    () -> "ports-not-forwarded session=" + bench.session() + " because=\"the portal ends\"",
                    e);
        }
    }

    private static ExecSpec fitting(List<LearnerContainer> containers) {
        List<String> command = new ArrayList<>(List.of("bash", "-c", SCRIPT, "forward"));
        for (LearnerContainer container : containers) {
            if (container.status() == Status.RUNNING) {
                container.port().ifPresent(port -> {
                    command.add(Integer.toString(port.published()));
                    command.add(container.name());
                    command.add(Integer.toString(port.target()));
                });
            }
        }
        return new ExecSpec(command, Optional.empty(), Map.of(), Duration.ofSeconds(5), 4096);
    }
}
