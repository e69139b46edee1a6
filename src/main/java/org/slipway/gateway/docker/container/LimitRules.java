package org.slipway.gateway.docker.container;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.slipway.compute.container.Quotas;
import org.slipway.gateway.docker.Refused;

/** How much a container may use: what is asked for when it is within the quota, and the quota when nothing is asked for. */
final class LimitRules {
    private static final long MEGABYTE = 1024L * 1024;
    private static final long LEAST_MEMORY = 6 * MEGABYTE;
    private static final long MOST_FILES = 4096;
    private static final long MOST_SHARES = 1024;
    private static final double NANO = 1e9;
    private static final long DEFAULT_PERIOD = 100_000;
    private static final Pattern PROCESSORS = Pattern.compile("[0-9,-]{1,32}");
    private static final Set<String> LIMITS = Set.of("nofile", "nproc", "core", "stack", "fsize", "cpu");

    private final Quotas quotas;

    LimitRules(Quotas quotas) {
        this.quotas = quotas;
    }

    void write(HostSpec asked, ObjectNode host) {
        long memory = memory(asked.memory());
        host.put("Memory", memory);
        host.put("MemorySwap", memory);
        if (asked.memoryReservation() != 0) {
            host.put("MemoryReservation", within(asked.memoryReservation(), memory, "--memory-reservation"));
        }
        long processors = processors(asked.nanoCpus(), asked.cpuQuota(), asked.cpuPeriod());
        host.put("NanoCpus", processors == 0 ? Math.round(quotas.cpus() * NANO) : processors);
        shares(asked.cpuShares(), host);
        cpuset(asked.cpusetCpus(), host);
        host.put("PidsLimit", processes(asked.pidsLimit()));
        if (asked.shmSize() != 0) {
            host.put("ShmSize", within(asked.shmSize(), memory, "--shm-size"));
        }
        ulimits(asked.ulimits(), host.putArray("Ulimits"));
    }

    /** Bytes; 0 and -1 ask for as much as there is. */
    long memory(long asked) {
        if (asked == 0 || asked == -1) {
            return quotas.containerMemory();
        }
        if (asked < LEAST_MEMORY) {
            throw Refused.badRequest("Minimum memory limit allowed is 6MB");
        }
        if (asked > quotas.containerMemory()) {
            throw over("a container has " + quotas.containerMemory() / MEGABYTE + " MB of memory at most (--memory)");
        }
        return asked;
    }

    /** Billionths of a processor, however they were asked for; 0 when they were not. */
    long processors(long nano, long quota, long period) {
        if (nano != 0 && (quota > 0 || period > 0)) {
            throw Refused.badRequest("Conflicting options: Nano CPUs and CPU Period cannot both be set");
        }
        long every = period == 0 ? DEFAULT_PERIOD : period;
        if (every < 1000 || every > 1_000_000 || nano < 0 || (quota > 0 && quota < 1000)) {
            throw Refused.badRequest("CPU limits start at 0.01; a CPU period is from 1000 to 1000000");
        }
        double asked = quota > 0 ? NANO * quota / every : nano;
        if (asked > quotas.cpus() * NANO) {
            throw over("a container has " + quotas.cpus() + " CPUs at most (--cpus)");
        }
        return Math.round(asked);
    }

    long processes(long asked) {
        if (asked == 0 || asked == -1) {
            return quotas.containerProcesses();
        }
        return within(asked, quotas.containerProcesses(), "--pids-limit");
    }

    static void shares(long asked, ObjectNode host) {
        if (asked != 0) {
            host.put("CpuShares", within(asked, MOST_SHARES, "--cpu-shares"));
        }
    }

    static void cpuset(String asked, ObjectNode host) {
        if (!asked.isEmpty()) {
            if (!PROCESSORS.matcher(asked).matches()) {
                throw Refused.badRequest("invalid CPUs: write them as in 0-1 or 0,1");
            }
            host.put("CpusetCpus", asked);
        }
    }

    private void ulimits(List<HostSpec.Ulimit> asked, ArrayNode written) {
        boolean files = false;
        for (HostSpec.Ulimit limit : asked) {
            if (!LIMITS.contains(limit.name())) {
                throw Refused.forbidden("--ulimit here knows " + String.join(", ", LIMITS));
            }
            long most = limit.name().equals("nofile") ? MOST_FILES : Integer.MAX_VALUE;
            if (limit.soft() < 0 || limit.hard() < limit.soft() || limit.hard() > most) {
                throw over("--ulimit " + limit.name() + " is " + most + " at most, and soft not above hard");
            }
            files |= limit.name().equals("nofile");
            limit(written, limit.name(), limit.soft(), limit.hard());
        }
        if (!files) {
            limit(written, "nofile", MOST_FILES, MOST_FILES);
        }
    }

    private static void limit(ArrayNode written, String name, long soft, long hard) {
        written.addObject().put("Name", name).put("Soft", soft).put("Hard", hard);
    }

    static long within(long asked, long most, String option) {
        if (asked < 1 || asked > most) {
            throw over(option + " is from 1 to " + most);
        }
        return asked;
    }

    private static Refused over(String words) {
        return new Refused(400, "quota: " + words);
    }
}
