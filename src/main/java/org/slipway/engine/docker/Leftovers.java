package org.slipway.engine.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Image;
import java.util.stream.Stream;

/** What a session leaves behind beside its containers and networks. */
final class Leftovers {
    private final Calls calls;

    Leftovers(Calls calls) {
        this.calls = calls;
    }

    void removeVolume(String name) {
        calls.patient(docker -> {
            try {
                docker.removeVolumeCmd(name).exec();
            } catch (NotFoundException e) {
                // gone already
            }
            return name;
        });
    }

    void untag(String prefix) {
        calls.patient(docker -> {
            docker.listImagesCmd().exec().stream()
                    .map(Image::getRepoTags)
                    .filter(tags -> tags != null)
                    .flatMap(Stream::of)
                    .filter(tag -> tag.startsWith(prefix))
                    .forEach(tag -> untag(docker, tag));
            return prefix;
        });
    }

    private static void untag(DockerClient docker, String tag) {
        try {
            docker.removeImageCmd(tag).exec();
        } catch (NotFoundException e) {
            // gone already
        } catch (ConflictException needed) {
            // a container that is being removed still holds it; with force the tag goes and the image stays
            docker.removeImageCmd(tag).withForce(true).exec();
        }
    }
}
