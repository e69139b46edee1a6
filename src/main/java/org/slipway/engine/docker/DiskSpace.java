package org.slipway.engine.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What containers and volumes take on the engine's disk: counted in its folders where we may read them, else asked of it, which knows bytes only. */
final class DiskSpace {
    private final Calls calls;
    private final Labelling labelling;
    private final boolean local;

    DiskSpace(Calls calls, Labelling labelling, boolean local) {
        this.calls = calls;
        this.labelling = labelling;
        this.local = local;
    }

    Optional<Long> written(String id, long enough) {
        Optional<JsonNode> said = inspected(id);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        // the folder of what a container wrote, where the storage driver has one
        String layer = said.get().at("/GraphDriver/Data/UpperDir").asText("");
        OptionalLong counted = layer.isEmpty() ? OptionalLong.empty() : calls.patient(docker -> counted(layer, enough));
        return counted.isPresent() ? Optional.of(counted.getAsLong()) : calls.patient(docker -> told(docker, id));
    }

    private Optional<JsonNode> inspected(String id) {
        return calls.quickly(connection -> {
            try {
                JsonNode said = JsonAnswer.of(connection, "/containers/" + id + "/json");
                String instance = said.at("/Config/Labels/slipway.instance").asText("");
                return instance.equals(labelling.instance()) ? Optional.of(said) : Optional.empty();
            } catch (NotFoundException e) {
                return Optional.empty();
            }
        });
    }

    private static Optional<Long> told(DockerClient docker, String id) {
        try {
            return Optional.ofNullable(
                    docker.inspectContainerCmd(id).withSize(true).exec().getSizeRw());
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    Map<String, Long> stored(Collection<String> volumes, long enough) {
        Map<String, Long> stored = new HashMap<>();
        if (local) {
            calls.patient(docker -> {
                volumes.forEach(
                        volume -> counted(docker, volume, enough).ifPresent(bytes -> stored.put(volume, bytes)));
                return stored;
            });
        }
        if (!stored.keySet().containsAll(volumes)) {
            asked().forEach((volume, bytes) -> {
                if (volumes.contains(volume)) {
                    stored.putIfAbsent(volume, bytes);
                }
            });
        }
        return stored;
    }

    private OptionalLong counted(DockerClient docker, String volume, long enough) {
        try {
            return counted(docker.inspectVolumeCmd(volume).exec().getMountpoint(), enough);
        } catch (NotFoundException e) {
            return OptionalLong.of(0);
        }
    }

    private OptionalLong counted(String folder, long enough) {
        return local ? Tree.bytes(Path.of(folder), enough) : OptionalLong.empty();
    }

    private Map<String, Long> asked() {
        JsonNode said = calls.quickly(connection -> JsonAnswer.of(connection, "/system/df"));
        Map<String, Long> sizes = new HashMap<>();
        for (JsonNode volume : said.path("Volumes")) {
            long size = volume.path("UsageData").path("Size").asLong(-1);
            if (size >= 0) {
                sizes.put(volume.path("Name").asText(), size);
            }
        }
        return sizes;
    }
}
