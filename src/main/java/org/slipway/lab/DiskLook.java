package org.slipway.lab;

import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slipway.engine.Engine;
import org.slipway.engine.EngineException;
import org.slipway.engine.SandboxDetail;
import org.slipway.engine.SandboxInfo;

/**
 * What a session's containers and volumes took of the disk at one moment.
 *
 * @param written bytes by the engine's id of a container; one that the engine could not tell of is absent
 * @param stored bytes by the engine's name of a volume
 */
record DiskLook(Map<String, Long> written, Map<String, Long> stored) {
    static final DiskLook NOTHING = new DiskLook(Map.of(), Map.of());
    private static final System.Logger LOG = System.getLogger(DiskLook.class.getName());

    /** @param enough where counting a container or volume may end */
    static DiskLook at(Engine engine, List<SandboxInfo> sandboxes, List<String> volumes, long enough) {
        Map<String, Long> written = new HashMap<>();
        for (SandboxInfo sandbox : sandboxes) {
            try {
                engine.written(sandbox.id(), enough).ifPresent(bytes -> written.put(sandbox.id(), bytes));
            } catch (EngineException failure) {
                LOG.log(
                        Level.DEBUG,
                        () -> "disk-not-seen container=" + sandbox.name() + " because=\"" + failure.getMessage()
                                + "\"");
            }
        }
        return new DiskLook(written, volumes.isEmpty() ? Map.of() : engine.stored(volumes, enough));
    }

    long written(SandboxInfo sandbox) {
        return written.getOrDefault(sandbox.id(), 0L);
    }

    long total() {
        return written.values().stream().mapToLong(Long::longValue).sum()
                + stored.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What a container has added since, with the volumes that it may write to. */
    long growth(Engine engine, SandboxInfo sandbox, DiskLook last) {
        long volumes = engine.details(sandbox.id()).map(SandboxDetail::mounts).orElse(List.of()).stream()
                .filter(mount -> !mount.readOnly())
                .map(SandboxDetail.Mount::volume)
                .distinct()
                .mapToLong(volume -> stored.getOrDefault(volume, 0L) - last.stored.getOrDefault(volume, 0L))
                .sum();
        return written(sandbox) - last.written(sandbox) + volumes;
    }
}
