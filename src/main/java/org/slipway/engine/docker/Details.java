package org.slipway.engine.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectVolumeResponse;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Image;
import com.github.dockerjava.api.model.ImageHistory;
import com.github.dockerjava.api.model.Network;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slipway.engine.ImageDetail;
import org.slipway.engine.NetworkDetail;
import org.slipway.engine.SandboxDetail;
import org.slipway.engine.VolumeInfo;

/** Docker's inspect commands. */
final class Details {
    private final Calls calls;
    private final Labelling labelling;

    Details(Calls calls, Labelling labelling) {
        this.calls = calls;
        this.labelling = labelling;
    }

    Optional<SandboxDetail> sandbox(String id) {
        return calls.quick(docker -> {
            try {
                return Optional.of(docker.inspectContainerCmd(id).exec())
                        .filter(said -> labelling.isOurs(said.getConfig().getLabels()))
                        .map(DetailAnswers::sandbox);
            } catch (NotFoundException e) {
                return Optional.empty();
            }
        });
    }

    Optional<ImageDetail> image(String reference) {
        return calls.quick(docker -> image(docker, reference));
    }

    List<ImageDetail> imagesTagged(String prefix) {
        return calls.quick(docker -> docker.listImagesCmd().exec().stream()
                .filter(image -> hasTag(image, prefix))
                .map(Image::getId)
                .distinct()
                .flatMap(id -> image(docker, id).stream())
                .toList());
    }

    private static boolean hasTag(Image image, String prefix) {
        String[] tags = image.getRepoTags();
        return tags != null && Arrays.stream(tags).anyMatch(tag -> tag.startsWith(prefix));
    }

    private static Optional<ImageDetail> image(DockerClient docker, String reference) {
        try {
            return Optional.of(
                    DetailAnswers.image(docker.inspectImageCmd(reference).exec()));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    List<String> history(String reference) {
        return calls.quick(docker -> docker.imageHistoryCmd(reference).exec().stream()
                .map(ImageHistory::getCreatedBy)
                .map(step -> Objects.requireNonNullElse(step, ""))
                .toList());
    }

    List<NetworkDetail> networks(Map<String, String> labels) {
        return calls.quick(docker ->
                docker.listNetworksCmd().withFilter("label", labelling.filters(labels)).exec().stream()
                        .flatMap(network -> network(docker, network.getId()).stream())
                        .map(DetailAnswers::network)
                        .toList());
    }

    /** The list tells no members. */
    private static Optional<Network> network(DockerClient docker, String id) {
        try {
            return Optional.of(docker.inspectNetworkCmd().withNetworkId(id).exec());
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    List<VolumeInfo> volumes(Map<String, String> labels) {
        return calls.quick(docker -> {
            List<InspectVolumeResponse> volumes = docker.listVolumesCmd()
                    .withFilter("label", labelling.filters(labels))
                    .exec()
                    .getVolumes();
            return volumes == null
                    ? List.of()
                    : volumes.stream()
                            .map(volume -> new VolumeInfo(
                                    volume.getName(), volume.getLabels() == null ? Map.of() : volume.getLabels()))
                            .toList();
        });
    }
}
