package org.slipway.compute.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slipway.engine.Engine;
import org.slipway.engine.ImageDetail;
import org.slipway.engine.SandboxInfo;
import org.slipway.engine.VolumeInfo;

/** What a learner takes of the disk that is everybody's. Throws what the engine throws. */
@ApplicationScoped
public class DiskUse {
    private final Engine engine;
    private final CourseImages images;
    private final Quotas quotas;

    @Inject
    DiskUse(Engine engine, CourseImages images, Quotas quotas) {
        this.engine = engine;
        this.images = images;
        this.quotas = quotas;
    }

    /** Bytes that one learner may take. */
    public long most() {
        return quotas.disk();
    }

    /** The quota in words. */
    public String words() {
        return quotas.disk() / (1024 * 1024) + " MB";
    }

    /** What keeps the learner from making more: that all of the quota is taken by containers, volumes and own images, what these add to the images they are built on. */
    public Optional<String> refusal(Bench bench) {
        long taken = written(engine.sandboxes(Labels.session(bench)))
                + stored(engine.volumes(Labels.session(bench)))
                + own(engine.imagesTagged(BenchNames.images(bench)));
        return taken < most()
                ? Optional.empty()
                : Optional.of("disk: " + words() + " are used up; remove images, volumes or containers");
    }

    private long written(List<SandboxInfo> containers) {
        return containers.stream()
                .mapToLong(container -> engine.written(container.id(), most()).orElse(0L))
                .sum();
    }

    private long stored(List<VolumeInfo> volumes) {
        return volumes.isEmpty()
                ? 0
                : sum(engine.stored(volumes.stream().map(VolumeInfo::name).toList(), most())
                        .values());
    }

    private static long sum(Collection<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).sum();
    }

    /** Layers are shared, so each image counts what it has over the largest that it stands on, be it the course's or counted already. */
    private long own(List<ImageDetail> own) {
        if (own.isEmpty()) {
            return 0;
        }
        Set<ImageDetail> bases = new HashSet<>(own);
        images.all().forEach(course -> engine.imageDetails(course.reference()).ifPresent(bases::add));
        return own.stream()
                .mapToLong(image -> image.bytes()
                        - bases.stream()
                                .filter(base -> isUnder(base, image))
                                .mapToLong(ImageDetail::bytes)
                                .max()
                                .orElse(0))
                .filter(bytes -> bytes > 0)
                .sum();
    }

    private static boolean isUnder(ImageDetail base, ImageDetail image) {
        List<String> low = base.layers();
        List<String> all = image.layers();
        boolean same = base.id().equals(image.id());
        boolean below = !low.isEmpty()
                && low.size() <= all.size()
                && all.subList(0, low.size()).equals(low);
        // of two own images with the very same layers one counts
        return !same && below && (low.size() < all.size() || base.id().compareTo(image.id()) < 0 || isCourse(base));
    }

    private static boolean isCourse(ImageDetail image) {
        return image.tags().stream().anyMatch(tag -> tag.startsWith("slipway/"));
    }
}
