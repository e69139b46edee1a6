package org.slipway.compute.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What one learner may use of the server; the operator's settings. The same for clicks and for the command line. */
@ApplicationScoped
public class Quotas {
    private static final long MEGABYTE = 1024L * 1024;

    private final int containers;
    private final long memory;
    private final long containerMemory;
    private final double cpus;
    private final int processes;
    private final long disk;
    private final long archive;
    private final int createsPerMinute;

    @Inject
    Quotas(
            @ConfigProperty(name = "slipway.quota.containers", defaultValue = "40") int containers,
            @ConfigProperty(name = "slipway.quota.memory.megabytes", defaultValue = "2048") int memory,
            @ConfigProperty(name = "slipway.quota.container.megabytes", defaultValue = "1024") int containerMemory,
            @ConfigProperty(name = "slipway.quota.cpus", defaultValue = "1.0") double cpus,
            @ConfigProperty(name = "slipway.quota.processes", defaultValue = "1024") int processes,
            @ConfigProperty(name = "slipway.bench.disk.megabytes", defaultValue = "1024") int disk,
            @ConfigProperty(name = "slipway.quota.archive.megabytes", defaultValue = "256") int archive,
            @ConfigProperty(name = "slipway.quota.creates", defaultValue = "120") int createsPerMinute) {
        if (disk < 1) {
            throw new IllegalArgumentException("slipway.bench.disk.megabytes is " + disk
                    + ", which lets no container write anything. Set it to 1 or more.");
        }
        this.containers = containers;
        this.memory = memory * MEGABYTE;
        this.containerMemory = containerMemory * MEGABYTE;
        this.cpus = cpus;
        this.processes = processes;
        this.disk = disk * MEGABYTE;
        this.archive = archive * MEGABYTE;
        this.createsPerMinute = createsPerMinute;
    }

    /** As many as an installation has that sets nothing. */
    public static Quotas standard() {
        return new Quotas(40, 2048, 1024, 1.0, 1024, 1024, 256, 120);
    }

    /** Containers, running or not. */
    public int containers() {
        return containers;
    }

    /** Networks of the learner's own, beside the bench's. */
    public int networks() {
        return 8;
    }

    public int volumes() {
        return 16;
    }

    /** Bytes of memory of all containers together. */
    public long memory() {
        return memory;
    }

    /** Bytes of memory that one container may have; what it gets when it asks for none. */
    public long containerMemory() {
        return containerMemory;
    }

    /** Processors, of one container and of all together. */
    public double cpus() {
        return cpus;
    }

    /** Processes and threads of all containers together. */
    public int processes() {
        return processes;
    }

    /** Processes and threads of one container. */
    public int containerProcesses() {
        return Math.min(256, processes);
    }

    /** Bytes on disk: what containers wrote, volumes, and images of one's own. */
    public long disk() {
        return disk;
    }

    /** Bytes of one build context, one loaded archive, or one copy into a container. */
    public long archive() {
        return archive;
    }

    public Duration buildTime() {
        return Duration.ofMinutes(5);
    }

    /** Containers created in one minute, removed ones included. */
    public int createsPerMinute() {
        return createsPerMinute;
    }
}
