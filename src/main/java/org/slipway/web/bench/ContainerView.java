package org.slipway.web.bench;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slipway.compute.container.ContainerUsage;
import org.slipway.compute.container.LearnerContainer;
import org.slipway.compute.container.PublishedPort;

/**
 * A learner's container as the bench lists it.
 *
 * @param state one word for the page's look: running, paused or stopped
 * @param words the state as a learner reads it
 */
public record ContainerView(
        String name, String image, String state, String words, List<PublishedPort> ports, String cpu, String memory) {

    /** @param stopped why the portal stopped it */
    static ContainerView of(LearnerContainer container, Optional<String> stopped, Optional<ContainerUsage> usage) {
        return new ContainerView(
                container.name(),
                container.image(),
                state(container.status()),
                stopped.orElseGet(() -> words(container)),
                container.ports(),
                usage.map(now -> String.format(Locale.ROOT, "%.1f %%", now.cpuPercent()))
                        .orElse(""),
                usage.map(now -> megabytes(now.memoryBytes()) + " of " + megabytes(now.memoryLimitBytes()) + " MB")
                        .orElse(""));
    }

    public boolean running() {
        return "running".equals(state);
    }

    /** Equal for two views that need no new drawing. */
    public String mark() {
        return name + "|" + image + "|" + words + "|" + ports;
    }

    JsonObject json() {
        JsonArrayBuilder published = Json.createArrayBuilder();
        ports.forEach(port -> published.add(port.published()));
        return Json.createObjectBuilder()
                .add("name", name)
                .add("state", state)
                .add("mark", mark())
                .add("ports", published)
                .add("cpu", cpu)
                .add("memory", memory)
                .build();
    }

    private static String state(LearnerContainer.Status status) {
        return switch (status) {
            case RUNNING -> "running";
            case PAUSED -> "paused";
            case CREATED, EXITED, DEAD -> "stopped";
        };
    }

    private static String words(LearnerContainer container) {
        return switch (container.status()) {
            case RUNNING -> "Running";
            case PAUSED -> "Paused";
            case CREATED -> "Created, not started";
            case EXITED -> "Exited with code " + container.exitCode();
            case DEAD -> "Dead";
        };
    }

    private static long megabytes(long bytes) {
        return Math.round(bytes / 1_048_576.0);
    }
}
