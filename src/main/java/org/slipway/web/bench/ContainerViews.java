package org.slipway.web.bench;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slipway.compute.container.Bench;
import org.slipway.compute.container.ContainerException;
import org.slipway.compute.container.ContainerUsage;
import org.slipway.compute.container.Containers;
import org.slipway.compute.container.LearnerContainer;
import org.slipway.compute.container.Stops;
import org.slipway.lab.BenchSession;

/** A session's containers for the eye. */
@ApplicationScoped
class ContainerViews {
    private static final long PATIENCE_SECONDS = 3;

    private final Containers containers;
    private final Stops stops;
    private final ManagedScheduledExecutorService executor;

    @Inject
    ContainerViews(Containers containers, Stops stops, ManagedScheduledExecutorService executor) {
        this.containers = containers;
        this.stops = stops;
        this.executor = executor;
    }

    /** @param usage whether to ask the engine for processor and memory too, which it takes its time for */
    List<ContainerView> of(BenchSession session, boolean usage) {
        List<LearnerContainer> found = containers.list(session.bench());
        if (!usage) {
            return found.stream()
                    .map(one -> ContainerView.of(one, stops.why(one), Optional.empty()))
                    .toList();
        }
        List<CompletableFuture<Optional<ContainerUsage>>> asked = found.stream()
                .map(one -> CompletableFuture.supplyAsync(() -> usage(session.bench(), one), executor)
                        .completeOnTimeout(Optional.empty(), PATIENCE_SECONDS, TimeUnit.SECONDS))
                .toList();
        return java.util.stream.IntStream.range(0, found.size())
                .mapToObj(i -> ContainerView.of(
                        found.get(i), stops.why(found.get(i)), asked.get(i).join()))
                .toList();
    }

    private Optional<ContainerUsage> usage(Bench bench, LearnerContainer container) {
        if (container.status() != LearnerContainer.Status.RUNNING) {
            return Optional.empty();
        }
        try {
            return containers.usage(bench, container.name());
        } catch (ContainerException e) {
            return Optional.empty(); // it has stopped since, or the engine is busy; the next look tells
        }
    }
}
