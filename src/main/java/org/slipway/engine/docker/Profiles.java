package org.slipway.engine.docker;

import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.LogConfig;
import com.github.dockerjava.api.model.Mount;
import com.github.dockerjava.api.model.MountType;
import com.github.dockerjava.api.model.RestartPolicy;
import com.github.dockerjava.api.model.Ulimit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slipway.engine.FolderMount;
import org.slipway.engine.Limits;
import org.slipway.engine.Profile;
import org.slipway.engine.SandboxSpec;

/** What each profile means to Docker: the walls around a container. */
final class Profiles {
    /** Nobody's user: no image of ours gives it anything. */
    static final String STRICT_USER = "10001:10001";

    private Profiles() {}

    static HostConfig hostConfig(SandboxSpec spec) {
        HostConfig config = common(spec.limits())
                .withUlimits(List.of(openFiles(spec.profile())))
                .withNetworkMode(spec.network().orElse("none"));
        spec.folder().ifPresent(folder -> config.withMounts(List.of(mount(folder))));
        spec.cgroupParent().ifPresent(config::withCgroupParent);
        return switch (spec.profile()) {
            case STRICT ->
                config.withCapDrop(Capability.ALL)
                        .withReadonlyRootfs(true)
                        .withNetworkMode("none")
                        .withTmpFs(Map.of("/tmp", "rw,nosuid,nodev,size=64m,mode=1777"));
            case WORKSPACE -> config.withCapDrop(Capability.ALL);
            case LEARNER -> config.withCapDrop(Capability.NET_RAW, Capability.MKNOD);
        };
    }

    /** A mount and no bind: a folder that is not there is an error, and is not made. */
    private static Mount mount(FolderMount folder) {
        return new Mount()
                .withType(MountType.BIND)
                .withSource(folder.folder().toString())
                .withTarget(folder.target())
                .withReadOnly(true);
    }

    static Optional<String> user(Profile profile) {
        return profile == Profile.STRICT ? Optional.of(STRICT_USER) : Optional.empty();
    }

    private static HostConfig common(Limits limits) {
        return HostConfig.newHostConfig()
                .withSecurityOpts(List.of("no-new-privileges"))
                .withPrivileged(false)
                .withMemory(limits.memoryBytes())
                .withMemorySwap(limits.memoryBytes())
                .withNanoCPUs(Math.round(limits.cpus() * 1e9))
                .withPidsLimit((long) limits.pids())
                .withInit(true)
                .withRestartPolicy(RestartPolicy.noRestart())
                .withLogConfig(new LogConfig(LogConfig.LoggingType.LOCAL, Map.of("max-size", "10m", "max-file", "2")));
    }

    private static Ulimit openFiles(Profile profile) {
        long most = profile == Profile.STRICT ? 1024 : 4096;
        return new Ulimit("nofile", most, most);
    }
}
