package org.slipway.engine.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.GraphDriver;
import com.github.dockerjava.api.command.InspectContainerResponse;
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
        return calls.patient(docker -> {
            try {
                InspectContainerResponse said = docker.inspectContainerCmd(id).exec();
                if (!labelling.isOurs(said.getConfig().getLabels())) {
                    return Optional.empty();
                }
                OptionalLong counted =
                        layer(said).map(folder -> counted(folder, enough)).orElse(OptionalLong.empty());
                return counted.isPresent()
                        ? Optional.of(counted.getAsLong())
                        : Optional.ofNullable(docker.inspectContainerCmd(id)
                                .withSize(true)
                                .exec()
                                .getSizeRw());
            } catch (NotFoundException e) {
                return Optional.empty();
            }
        });
    }

    /** The folder of what a container wrote, where the storage driver has one. */
    private static Optional<String> layer(InspectContainerResponse said) {
        return Optional.ofNullable(said.getGraphDriver())
                .map(GraphDriver::getData)
                .map(data -> data.getRawValues().get("UpperDir"))
                .map(Object::toString);
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
