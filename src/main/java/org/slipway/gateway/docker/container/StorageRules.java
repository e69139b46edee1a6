package org.slipway.gateway.docker.container;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.slipway.gateway.docker.Belongings;
import org.slipway.gateway.docker.Given;
import org.slipway.gateway.docker.Refused;

/** What is mounted into a container: own volumes, and memory. The host has no folder here. */
final class StorageRules {
    static final String NO_HOST_FOLDER =
            "there is no host folder on this bench; use a named volume, as in -v data:/path";

    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_.-]{1,62}");
    private static final Set<String> OPTIONS =
            Set.of("rw", "ro", "z", "Z", "nocopy", "cached", "delegated", "consistent");
    private static final int MOST_MOUNTS = 20;

    private final Belongings belongings;
    private final Map<String, String> labels;
    private final ObjectNode host;
    private final ArrayNode mounts;
    private final Set<String> targets = new HashSet<>();
    private final Set<String> volumes = new HashSet<>();

    /**
     * @param labels what makes a volume the learner's
     * @param host HostConfig to write to
     */
    StorageRules(Belongings belongings, Map<String, String> labels, ObjectNode host) {
        this.belongings = belongings;
        this.labels = labels;
        this.host = host;
        this.mounts = host.putArray("Mounts");
    }

    /** Writes everything; answers the engine's names of the volumes that must be there or may be made. */
    Set<String> write(ContainerSpec spec, ImageFacts image, long memory) throws IOException {
        HostSpec asked = spec.hostConfig();
        for (String bind : asked.binds()) {
            bind(bind);
        }
        for (HostSpec.Mount mount : asked.mounts()) {
            mount(mount, memory);
        }
        tmpfs(asked.tmpfs(), memory);
        for (String path : spec.volumes().keySet()) {
            anonymous(Places.target(path));
        }
        for (String path : image.volumes()) {
            anonymous(Places.target(path));
        }
        from(asked.volumesFrom());
        if (mounts.size() > MOST_MOUNTS) {
            throw Refused.badRequest("a container has " + MOST_MOUNTS + " mounts at most");
        }
        return volumes;
    }

    private void bind(String bind) throws IOException {
        String[] parts = bind.split(":", -1);
        if (parts.length == 1 && bind.startsWith("/")) {
            anonymous(Places.target(bind));
            return;
        }
        String name = parts[0];
        if (name.startsWith("/") || name.startsWith(".") || name.startsWith("~") || name.contains("/")) {
            throw Refused.forbidden(NO_HOST_FOLDER);
        }
        if (parts.length < 2 || parts.length > 3) {
            throw Refused.badRequest("invalid volume specification: it is written name:/path or name:/path:ro");
        }
        List<String> options = parts.length == 3 ? List.of(parts[2].split(",")) : List.of();
        for (String option : options) {
            if (!OPTIONS.contains(option)) {
                throw Refused.badRequest("invalid mode: a volume is mounted with ro, rw or nocopy");
            }
        }
        volume(name, parts[1], options.contains("ro"), options.contains("nocopy"), Map.of());
    }

    private void mount(HostSpec.Mount mount, long memory) throws IOException {
        Forbidden.inMount(mount.rest());
        switch (mount.type()) {
            case "volume" -> {
                HostSpec.VolumeChoice choice = Optional.ofNullable(mount.volumeOptions())
                        .orElseGet(() -> new HostSpec.VolumeChoice(false, Map.of(), Map.of()));
                Forbidden.inVolume(choice.rest());
                Map<String, String> own = ProcessRules.labels(choice.labels());
                volume(mount.source(), mount.target(), mount.readOnly(), choice.noCopy(), own);
            }
            case "tmpfs" -> {
                HostSpec.TmpfsChoice choice =
                        Optional.ofNullable(mount.tmpfsOptions()).orElseGet(() -> new HostSpec.TmpfsChoice(0L, 0L));
                memory(mount, choice, memory);
            }
            case "bind" -> throw Refused.forbidden(NO_HOST_FOLDER);
            default -> throw Refused.forbidden("volumes and tmpfs are what can be mounted on this bench");
        }
    }

    private void volume(String name, String path, boolean readOnly, boolean noCopy, Map<String, String> own)
            throws IOException {
        if (!name.isEmpty() && !NAME.matcher(name).matches() && !name.matches("[0-9a-f]{64}")) {
            throw Refused.badRequest(
                    "a volume's name has letters, digits, _, . and -, from 2 to 63 characters, and starts with a letter or digit");
        }
        ObjectNode mount = added("volume", Places.target(path));
        if (!name.isEmpty()) {
            String volume = belongings.volume(name);
            mount.put("Source", volume);
            volumes.add(volume);
        }
        mount.put("ReadOnly", readOnly);
        ObjectNode options = mount.putObject("VolumeOptions");
        options.put("NoCopy", noCopy);
        ObjectNode written = options.putObject("Labels");
        own.forEach(written::put);
        labels.forEach(written::put);
        if (!name.isEmpty()) {
            written.put("slipway.name", name);
        }
    }

    private void anonymous(String path) throws IOException {
        if (!targets.contains(Places.normal(path))) {
            volume("", path, false, false, Map.of());
        }
    }

    private void memory(HostSpec.Mount mount, HostSpec.TmpfsChoice choice, long memory) {
        if (!mount.source().isEmpty()) {
            throw Refused.badRequest("a tmpfs mount has no source");
        }
        ObjectNode options = added("tmpfs", Places.target(mount.target())).putObject("TmpfsOptions");
        long size = choice.sizeBytes() == 0 ? Tmpfs.defaultSize(memory) : choice.sizeBytes();
        options.put("SizeBytes", LimitRules.within(size, memory, "tmpfs-size"));
        if (choice.mode() != 0) {
            options.put("Mode", choice.mode() & 01777);
        }
    }

    private void tmpfs(Map<String, String> asked, long memory) {
        if (asked.isEmpty()) {
            return;
        }
        ObjectNode written = host.putObject("Tmpfs");
        asked.forEach((path, options) -> {
            taken(Places.target(path));
            written.put(path, Tmpfs.options(Given.text(options), memory));
        });
    }

    private ObjectNode added(String type, String target) {
        taken(target);
        return mounts.addObject().put("Type", type).put("Target", target);
    }

    private void taken(String target) {
        if (!targets.add(Places.normal(target))) {
            throw Refused.badRequest("Duplicate mount point: " + target);
        }
    }

    private void from(List<String> asked) throws IOException {
        if (asked.isEmpty()) {
            return;
        }
        ArrayNode written = host.putArray("VolumesFrom");
        for (String one : asked) {
            String[] parts = one.split(":", 2);
            String mode = parts.length == 2 ? parts[1] : "rw";
            if (!mode.equals("ro") && !mode.equals("rw")) {
                throw Refused.badRequest("invalid mode: --volumes-from takes ro or rw");
            }
            written.add(belongings.container(parts[0]).id() + ":" + mode);
        }
    }
}
