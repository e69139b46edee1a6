package org.slipway.web.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
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
 * @param ports such as {@code 8080 → 80}, blank without
 * @param published 0 without
 */
public record ContainerView(
        String name, String image, String state, String words, String ports, int published, String cpu, String memory) {

    static ContainerView of(LearnerContainer container, Optional<ContainerUsage> usage) {
        Optional<PublishedPort> port = container.port();
        return new ContainerView(
                container.name(),
                container.image(),
                state(container.status()),
                words(container),
                port.map(both -> both.published() + " → " + both.target()).orElse(""),
                port.map(PublishedPort::published).orElse(0),
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
        return name + "|" + words + "|" + ports;
    }

    JsonObject json() {
        JsonObjectBuilder json = Json.createObjectBuilder();
        return json.add("name", name)
                .add("state", state)
                .add("mark", mark())
                .add("port", published)
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
