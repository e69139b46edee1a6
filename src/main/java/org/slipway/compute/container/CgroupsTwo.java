package org.slipway.compute.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Version 2 of the kernel's control groups: one tree, in which each group hands the kinds of limits on to those below. */
final class CgroupsTwo implements ControlGroups {
    private static final String HAND_ON = "+memory +cpu +pids";

    private final Path root;
    private final String above;

    /**
     * @param root where the kernel shows its tree, {@code /sys/fs/cgroup}
     * @param above path of the groups that all sessions' are below, such as {@code slipway/a1b2}
     */
    CgroupsTwo(Path root, String above) {
        this.root = root;
        this.above = above;
    }

    @Override
    public String name(String session) {
        return "/" + above + "/" + session;
    }

    @Override
    public void make(String session, Quotas quotas) throws IOException {
        Path step = root;
        for (Path name : Path.of(above)) {
            CgroupFiles.write(step, "cgroup.subtree_control", HAND_ON);
            step = Files.createDirectories(step.resolve(name));
        }
        CgroupFiles.write(step, "cgroup.subtree_control", HAND_ON);
        Path group = Files.createDirectories(group(session));
        CgroupFiles.write(group, "memory.max", quotas.memory());
        CgroupFiles.writeWhereThere(group, "memory.swap.max", 0);
        CgroupFiles.write(group, "cpu.max", CgroupFiles.quota(quotas) + " " + CgroupFiles.PERIOD_MICROSECONDS);
        CgroupFiles.write(group, "pids.max", quotas.processes());
    }

    private Path group(String session) {
        return root.resolve(above).resolve(session);
    }

    @Override
    public boolean isThere(String session) {
        return Files.isDirectory(group(session));
    }

    @Override
    public void remove(String session) throws IOException {
        CgroupFiles.remove(group(session));
    }

    @Override
    public Set<String> sessions() throws IOException {
        return CgroupFiles.names(root.resolve(above));
    }
}
