package org.slipway.lab.check;

import java.util.Arrays;
import java.util.List;

/**
 * A value that the portal looks up on the bench.
 *
 * @param of the container, image or network, by the learner's name for it
 */
public record LiveValue(Subject subject, String of, Property property) {
    /** What a value is looked up of. */
    public enum Subject {
        CONTAINER("docker inspect"),
        IMAGE("docker image inspect"),
        NETWORK("docker network inspect");

        private final String command;

        Subject(String command) {
            this.command = command;
        }

        /** What shows it to a learner. */
        public String command() {
            return command;
        }

        /** What can be asked of it, as a definition writes it. */
        public List<Property> properties() {
            return Arrays.stream(Property.values())
                    .filter(property -> property.subject == this)
                    .toList();
        }
    }

    /** Which value it is. */
    public enum Property {
        EXIT_CODE(Subject.CONTAINER, "exitCode"),
        CONTAINER_ID(Subject.CONTAINER, "id"),
        IP_ADDRESS(Subject.CONTAINER, "ipAddress"),
        CONTAINER_IMAGE(Subject.CONTAINER, "image"),
        STATUS(Subject.CONTAINER, "status"),
        MEMORY_LIMIT(Subject.CONTAINER, "memoryLimit"),
        CPUS(Subject.CONTAINER, "cpus"),
        RESTART_COUNT(Subject.CONTAINER, "restartCount"),
        CONTAINER_USER(Subject.CONTAINER, "user"),
        HOSTNAME(Subject.CONTAINER, "hostname"),
        LAYERS(Subject.IMAGE, "layers"),
        SIZE(Subject.IMAGE, "size"),
        IMAGE_USER(Subject.IMAGE, "user"),
        IMAGE_ID(Subject.IMAGE, "id"),
        MEMBERS(Subject.NETWORK, "members"),
        SUBNET(Subject.NETWORK, "subnet");

        private final Subject subject;
        private final String written;

        Property(Subject subject, String written) {
            this.subject = subject;
            this.written = written;
        }

        public String written() {
            return written;
        }

        /** Whether it counts bytes, which a unit can be made of. */
        public boolean isBytes() {
            return this == MEMORY_LIMIT || this == SIZE;
        }

        /** Whether any beginning of it of twelve digits or more is right. */
        public boolean isId() {
            return this == CONTAINER_ID || this == IMAGE_ID;
        }
    }

    public LiveValue filled(Placeholders values) {
        return new LiveValue(subject, values.fill(of), property);
    }
}
