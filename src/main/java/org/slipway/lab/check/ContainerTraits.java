package org.slipway.lab.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code docker inspect} should say of a container beyond its state; what is absent does not matter.
 *
 * @param env variables with exactly these values, among others
 * @param memory its limit
 * @param cpus its limit, in processors
 * @param notRoot whether its user must be another than root
 * @param network a network that it is a member of
 * @param volume a named volume that it mounts
 * @param at where it mounts the volume
 * @param restarts how often its restart policy has started it again
 */
public record ContainerTraits(
        Map<String, String> env,
        Optional<Size> memory,
        Optional<Decimal> cpus,
        Optional<String> user,
        boolean notRoot,
        Optional<String> network,
        Optional<String> volume,
        Optional<String> at,
        Optional<Range> restarts,
        Optional<Health> health) {
    public static final ContainerTraits NONE = new ContainerTraits(
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** What its health check says; NONE without one. */
    public enum Health {
        HEALTHY,
        UNHEALTHY,
        STARTING,
        NONE
    }

    public boolean any() {
        return !equals(NONE);
    }

    public ContainerTraits filled(Placeholders values) {
        return new ContainerTraits(
                filled(env, values),
                memory.map(size -> size.filled(values)),
                cpus.map(number -> number.filled(values)),
                user.map(values::fill),
                notRoot,
                network.map(values::fill),
                volume.map(values::fill),
                at.map(values::fill),
                restarts.map(range -> range.filled(values)),
                health);
    }

    static Map<String, String> filled(Map<String, String> env, Placeholders values) {
        Map<String, String> filled = new LinkedHashMap<>();
        env.forEach((name, value) -> filled.put(name, values.fill(value)));
        return filled;
    }
}
