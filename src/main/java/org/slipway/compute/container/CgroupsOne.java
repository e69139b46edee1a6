package org.slipway.compute.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Version 1 of the kernel's control groups: a tree of folders for each kind of limit. */
final class CgroupsOne implements ControlGroups {
    private final Path root;
    private final String above;

    /**
     * @param root where the kernel shows its trees, {@code /sys/fs/cgroup}
     * @param above path of the groups that all sessions' are below, such as {@code slipway/a1b2}
     */
    CgroupsOne(Path root, String above) {
        this.root = root;
        this.above = above;
    }

    @Override
    public String name(String session) {
        return "/" + above + "/" + session;
    }

    @Override
    public void make(String session, Quotas quotas) throws IOException {
        memory(session, quotas.memory());
        Path cpu = made("cpu", session);
        CgroupFiles.write(cpu, "cpu.cfs_period_us", CgroupFiles.PERIOD_MICROSECONDS);
        CgroupFiles.write(cpu, "cpu.cfs_quota_us", CgroupFiles.quota(quotas));
        CgroupFiles.write(made("pids", session), "pids.max", quotas.processes());
    }

    /** Memory with swap may never be less than memory alone, so the first of three writes fails where the limit was lower before. */
    private void memory(String session, long bytes) throws IOException {
        Path top = Files.createDirectories(root.resolve("memory").resolve(above));
        try {
            CgroupFiles.writeWhereThere(top, "memory.use_hierarchy", 1);
        } catch (IOException already) {
            // groups below exist, so it has been written before
        }
        Path group = made("memory", session);
        try {
            CgroupFiles.write(group, "memory.limit_in_bytes", bytes);
        } catch (IOException raised) {
            CgroupFiles.writeWhereThere(group, "memory.memsw.limit_in_bytes", bytes);
            CgroupFiles.write(group, "memory.limit_in_bytes", bytes);
        }
        CgroupFiles.writeWhereThere(group, "memory.memsw.limit_in_bytes", bytes);
    }

    private Path made(String kind, String session) throws IOException {
        return Files.createDirectories(group(root.resolve(kind), session));
    }

    private Path group(Path tree, String session) {
        return tree.resolve(above).resolve(session);
    }

    @Override
    public boolean isThere(String session) {
        return Files.isDirectory(group(root.resolve("memory"), session))
                && Files.isDirectory(group(root.resolve("pids"), session));
    }

    /** In every tree: the engine makes the group in those that we have no limit for. */
    @Override
    public void remove(String session) throws IOException {
        for (Path tree : CgroupFiles.folders(root)) {
            CgroupFiles.remove(group(tree, session));
        }
    }

    @Override
    public Set<String> sessions() throws IOException {
        Set<String> sessions = new HashSet<>();
        for (Path tree : CgroupFiles.folders(root)) {
            sessions.addAll(CgroupFiles.names(tree.resolve(above)));
        }
        return sessions;
    }
}
