package org.slipway.lab.grading;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.slipway.compute.container.InspectedContainer;
import org.slipway.compute.container.InspectedImage;
import org.slipway.compute.container.LearnerContainer;
import org.slipway.lab.check.LiveValue;

/** Looks up on the bench what an answer is compared with. */
final class LiveValues {
    private final GradedBench bench;

    LiveValues(GradedBench bench) {
        this.bench = bench;
    }

    /** Empty when there is nothing of this name, or it has no such value now. */
    Optional<String> of(LiveValue value) {
        return switch (value.subject()) {
            case CONTAINER -> bench.named(value.of()).flatMap(container -> container(value, container));
            case IMAGE -> bench.image(value.of()).map(image -> image(value, image));
            case NETWORK ->
                bench.network(value.of())
                        .map(network -> value.property() == LiveValue.Property.SUBNET
                                ? network.subnet()
                                : Integer.toString(network.members().size()));
        };
    }

    /** The field of {@code docker inspect} that shows it. */
    static String field(LiveValue.Property property) {
        return switch (property) {
            case EXIT_CODE -> "State.ExitCode";
            case CONTAINER_ID, IMAGE_ID -> "Id";
            case IP_ADDRESS -> "NetworkSettings.Networks";
            case CONTAINER_IMAGE -> "Config.Image";
            case STATUS -> "State.Status";
            case MEMORY_LIMIT -> "HostConfig.Memory";
            case CPUS -> "HostConfig.NanoCpus";
            case RESTART_COUNT -> "RestartCount";
            case CONTAINER_USER, IMAGE_USER -> "Config.User";
            case HOSTNAME -> "Config.Hostname";
            case LAYERS -> "RootFS.Layers";
            case SIZE -> "Size";
            case MEMBERS -> "Containers";
            case SUBNET -> "IPAM.Config";
        };
    }

    private Optional<String> container(LiveValue value, LearnerContainer container) {
        return switch (value.property()) {
            case EXIT_CODE ->
                container.status() == LearnerContainer.Status.EXITED
                        ? Optional.of(Integer.toString(container.exitCode()))
                        : Optional.empty();
            case CONTAINER_ID -> Optional.of(container.id());
            case IP_ADDRESS -> container.address();
            case CONTAINER_IMAGE -> Optional.of(container.image());
            case STATUS -> Optional.of(container.status().name().toLowerCase(Locale.ROOT));
            default -> bench.inspected(container).map(there -> inspected(value, there));
        };
    }

    private static String inspected(LiveValue value, InspectedContainer there) {
        return switch (value.property()) {
            case MEMORY_LIMIT -> Long.toString(there.memoryBytes());
            case CPUS -> BigDecimal.valueOf(there.cpus()).stripTrailingZeros().toPlainString();
            case RESTART_COUNT -> Integer.toString(there.restarts());
            case CONTAINER_USER -> user(there.user());
            case HOSTNAME -> there.hostname();
            default -> throw new IllegalStateException("No such value of a container: " + value.property());
        };
    }

    private static String image(LiveValue value, InspectedImage image) {
        return switch (value.property()) {
            case LAYERS -> Integer.toString(image.layers().size());
            case SIZE -> Long.toString(image.bytes());
            case IMAGE_USER -> user(image.user());
            case IMAGE_ID -> image.id().replaceFirst("^sha256:", "");
            default -> throw new IllegalStateException("No such value of an image: " + value.property());
        };
    }

    private static String user(String user) {
        return user.isEmpty() ? "root" : user;
    }
}
