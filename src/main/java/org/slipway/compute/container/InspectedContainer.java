package org.slipway.compute.container;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A container of a learner's as {@code docker inspect} on the bench shows it, in the learner's names.
 *
 * @param command entrypoint and command together
 * @param user blank for root
 * @param memoryBytes its limit
 * @param cpus its limit in processors
 * @param networks the learner's names of its networks
 * @param health what its health check says last; empty without one
 * @param labels the learner's own
 */
public record InspectedContainer(
        LearnerContainer container,
        Map<String, String> env,
        List<String> command,
        String user,
        String hostname,
        long memoryBytes,
        double cpus,
        List<String> networks,
        List<Mounted> volumes,
        int restarts,
        Optional<String> health,
        Map<String, String> labels) {
    /** A named volume in it. */
    public record Mounted(String volume, String path, boolean readOnly) {}

    public boolean isRoot() {
        return isRoot(user);
    }

    /** Whether a user, as an image or a container names it, is root. */
    public static boolean isRoot(String user) {
        String name = user.split(":", 2)[0];
        return name.isEmpty() || name.equals("root") || name.matches("0+");
    }
}
