package org.slipway.gateway.docker.volume;

import java.util.regex.Pattern;
import org.slipway.gateway.docker.Refused;

/** What a volume of a learner's may be. A driver option can mount any folder of the host, so there are none. */
final class VolumeRules {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_.-]{1,62}");

    private VolumeRules() {}

    /** Checks the request; its name, or an empty one when the bench is to choose. */
    static String name(VolumeCreate create) {
        String name = create.name() == null ? "" : create.name();
        String driver = create.driver() == null ? "" : create.driver();
        if (!name.isEmpty() && !NAME.matcher(name).matches()) {
            throw Refused.badRequest(
                    "a volume's name has 2 to 63 characters: letters, digits, _, . and -, the first a letter or digit");
        }
        if (!driver.isEmpty() && !driver.equals("local")) {
            throw Refused.forbidden("volumes on this bench are of the driver local; leave --driver out");
        }
        if (create.driverOpts() != null && !create.driverOpts().isEmpty()) {
            throw Refused.forbidden("volumes take no driver options on this bench; leave --opt out");
        }
        if (create.clusterVolumeSpec() != null && !create.clusterVolumeSpec().isNull()) {
            throw Refused.forbidden("there is no swarm on this bench");
        }
        return name;
    }
}
