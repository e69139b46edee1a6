package org.slipway.gateway.docker.image;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slipway.compute.container.CourseImage;
import org.slipway.compute.container.CourseImages;
import org.slipway.gateway.docker.Refused;

/** The course's images under the names the world knows, which nobody else's image may take. */
@ApplicationScoped
public class CourseNames {
    private final List<CourseImage> images;

    @Inject
    CourseNames(CourseImages images) {
        this(images.all());
    }

    /** For use without a server. */
    public CourseNames(List<CourseImage> images) {
        this.images = List.copyOf(images);
    }

    Optional<CourseImage> named(ImageName name) {
        return repository(name.repository()).filter(image -> tags(image).contains(name.tag()));
    }

    List<CourseImage> all() {
        return images;
    }

    Optional<CourseImage> repository(String repository) {
        return images.stream().filter(image -> image.name().equals(repository)).findFirst();
    }

    List<String> tags(CourseImage image) {
        return List.of("latest");
    }

    /** The learner's names of what the engine knows under this reference. */
    List<String> namesOf(String engineReference) {
        return images.stream()
                .filter(image -> image.reference().equals(engineReference))
                .flatMap(image -> tags(image).stream().map(tag -> image.name() + ":" + tag))
                .toList();
    }

    /** What is there, for someone who asked for something else. */
    String offer() {
        return images.stream().map(CourseImage::name).sorted().collect(Collectors.joining(", "));
    }

    /**
     * A name for an image of a learner's own.
     *
     * @throws Refused when it is the course's
     */
    public ImageName ownName(ImageName name) {
        String repository = name.repository();
        if (repository(repository).isPresent()) {
            throw Refused.forbidden("The name " + repository
                    + " belongs to the course's own image. Choose another name, such as my-" + repository + ".");
        }
        if (repository.startsWith("slipway/") || repository.startsWith("slw/")) {
            throw Refused.forbidden(
                    "Names that start with " + repository.split("/")[0] + "/ are taken. Choose another name.");
        }
        return name;
    }
}
