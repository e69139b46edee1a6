package org.slipway.web.bench;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slipway.compute.container.ContainerRefused;
import org.slipway.compute.container.CourseImage;
import org.slipway.compute.container.LaunchRequest;
import org.slipway.compute.container.PublishedPort;

/** What stands in the launch form's fields. */
public class LaunchFields {
    private static final int USUAL_PORT = 8080;

    private boolean suggested;
    private @Nullable String name;
    private @Nullable String image;
    private @Nullable String command;
    private @Nullable String environment;
    private @Nullable Integer published;
    private @Nullable Integer target;
    private @Nullable Integer memory = LaunchRequest.USUAL_MEMORY_MEGABYTES;

    void suggest(@Nullable String port, CourseImage first) {
        if (suggested) {
            return;
        }
        suggested = true;
        image = first.name();
        published = port == null || port.isBlank() ? USUAL_PORT : Integer.parseInt(port);
        target = first.port() > 0 ? first.port() : null;
    }

    /** @throws ContainerRefused when a field cannot be read */
    LaunchRequest request() {
        return new LaunchRequest(
                trimmed(name),
                trimmed(image),
                trimmed(command),
                EnvironmentLines.read(trimmed(environment)),
                port(),
                memory == null ? LaunchRequest.USUAL_MEMORY_MEGABYTES : memory);
    }

    private Optional<PublishedPort> port() {
        if (published == null || target == null) {
            return Optional.empty();
        }
        return Optional.of(new PublishedPort(published, target));
    }

    private static String trimmed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getImage() {
        return image;
    }

    public void setImage(@Nullable String image) {
        this.image = image;
    }

    public @Nullable String getCommand() {
        return command;
    }

    public void setCommand(@Nullable String command) {
        this.command = command;
    }

    public @Nullable String getEnvironment() {
        return environment;
    }

    public void setEnvironment(@Nullable String environment) {
        this.environment = environment;
    }

    public @Nullable Integer getPublished() {
        return published;
    }

    public void setPublished(@Nullable Integer published) {
        this.published = published;
    }

    public @Nullable Integer getTarget() {
        return target;
    }

    public void setTarget(@Nullable Integer target) {
        this.target = target;
    }

    public @Nullable Integer getMemory() {
        return memory;
    }

    public void setMemory(@Nullable Integer memory) {
        this.memory = memory;
    }
}
