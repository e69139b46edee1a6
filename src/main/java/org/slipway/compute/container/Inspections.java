package org.slipway.compute.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slipway.engine.Engine;
import org.slipway.engine.ImageDetail;
import org.slipway.engine.NetworkDetail;
import org.slipway.engine.SandboxDetail;

/** What {@code docker inspect} on a bench would show: a learner's own objects under the learner's names. Fails as {@link Containers} does. */
@ApplicationScoped
public class Inspections {
    private static final String OURS = "slipway.";

    private final Engine engine;
    private final CourseImages courseImages;

    @Inject
    Inspections(Engine engine, CourseImages courseImages) {
        this.engine = engine;
        this.courseImages = courseImages;
    }

    /** Empty when it is gone meanwhile. */
    public Optional<InspectedContainer> container(Bench bench, LearnerContainer container) {
        return Faults.explained(
                container.name(),
                () -> engine.details(container.id()).map(detail -> inspected(bench, container, detail)));
    }

    private static InspectedContainer inspected(Bench bench, LearnerContainer container, SandboxDetail detail) {
        BenchNames names = new BenchNames(bench);
        return new InspectedContainer(
                container,
                detail.env(),
                detail.command(),
                detail.user(),
                detail.hostname(),
                detail.memoryBytes(),
                detail.cpus(),
                detail.networks().stream().map(names::network).toList(),
                detail.mounts().stream()
                        .flatMap(mount -> names.object(mount.volume()).stream()
                                .map(name -> new InspectedContainer.Mounted(name, mount.path(), mount.readOnly())))
                        .toList(),
                detail.restarts(),
                detail.health(),
                own(detail.labels()));
    }

    private static Map<String, String> own(Map<String, String> labels) {
        return labels.entrySet().stream()
                .filter(label -> !label.getKey().startsWith(OURS))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The course's images and the learner's own. */
    public List<InspectedImage> images(Bench bench) {
        return Faults.explained(
                "",
                () -> Stream.concat(
                                courseImages.all().stream()
                                        .flatMap(image -> engine.imageDetails(image.reference()).stream()),
                                engine.imagesTagged(BenchNames.images(bench)).stream())
                        .collect(Collectors.toMap(
                                ImageDetail::id, image -> image, (one, same) -> one, java.util.LinkedHashMap::new))
                        .values()
                        .stream()
                        .map(image -> inspected(bench, image))
                        .toList());
    }

    private InspectedImage inspected(Bench bench, ImageDetail image) {
        BenchNames names = new BenchNames(bench);
        Stream<String> world = courseImages.all().stream()
                .filter(course -> image.tags().contains(course.reference()))
                .flatMap(CourseImages::worldNames);
        boolean course = courseImages.all().stream().map(CourseImage::reference).anyMatch(image.tags()::contains);
        return new InspectedImage(
                Stream.concat(world, image.tags().stream().flatMap(tag -> names.image(tag).stream()))
                        .distinct()
                        .toList(),
                image.id(),
                !course,
                image.bytes(),
                image.layers(),
                image.user(),
                image.env(),
                image.entrypoint(),
                image.command(),
                image.healthcheck(),
                own(image.labels()));
    }

    /** What made each layer of an image, newest first. */
    public List<String> history(InspectedImage image) {
        return Faults.explained("", () -> engine.history(image.id()));
    }

    public List<InspectedNetwork> networks(Bench bench, List<LearnerContainer> containers) {
        return Faults.explained(
                "",
                () -> engine.networkDetails(Labels.session(bench)).stream()
                        .map(network -> inspected(bench, network, containers))
                        .toList());
    }

    private static InspectedNetwork inspected(Bench bench, NetworkDetail network, List<LearnerContainer> containers) {
        return new InspectedNetwork(
                new BenchNames(bench).network(network.name()),
                network.subnet(),
                containers.stream()
                        .filter(container -> network.members().contains(container.id()))
                        .map(LearnerContainer::name)
                        .toList());
    }

    public List<InspectedVolume> volumes(Bench bench) {
        BenchNames names = new BenchNames(bench);
        return Faults.explained(
                "",
                () -> engine.volumes(Labels.session(bench)).stream()
                        .flatMap(volume -> names.object(volume.name()).stream())
                        .map(InspectedVolume::new)
                        .toList());
    }
}
