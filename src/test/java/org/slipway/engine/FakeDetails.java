package org.slipway.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slipway.engine.SandboxInfo.State;

/** What a fake engine tells of its objects: what follows from their making, changed as a test wants it. */
public final class FakeDetails {
    private final FakeEngine engine;
    private final Map<String, UnaryOperator<SandboxDetail>> changes = new ConcurrentHashMap<>();
    private final Map<String, ImageDetail> images = new LinkedHashMap<>();
    private final List<VolumeInfo> volumes = new ArrayList<>();
    private final Map<String, Long> stored = new ConcurrentHashMap<>();

    FakeDetails(FakeEngine engine) {
        this.engine = engine;
    }

    /** A container of this name tells something else from now on. */
    public void change(String name, UnaryOperator<SandboxDetail> change) {
        changes.put(name, change);
    }

    /** The engine has this image under each of its tags. */
    public void image(ImageDetail image) {
        image.tags().forEach(tag -> images.put(tag, image));
    }

    /** Files of so many bytes are in this volume from now on. */
    public void store(String volume, long bytes) {
        stored.put(volume, bytes);
    }

    Map<String, Long> stored(Collection<String> names, long enough) {
        return volumes.stream()
                .map(VolumeInfo::name)
                .filter(names::contains)
                .collect(Collectors.toMap(
                        Function.identity(), name -> Math.min(stored.getOrDefault(name, 0L), enough + 1)));
    }

    public void volume(VolumeInfo volume) {
        volumes.add(volume);
    }

    SandboxDetail of(FakeSandbox sandbox) {
        SandboxSpec spec = sandbox.spec();
        SandboxDetail detail = new SandboxDetail(
                sandbox.id(),
                spec.image(),
                spec.environment(),
                spec.command(),
                "",
                spec.hostname().orElse(sandbox.id()),
                spec.limits().memoryBytes(),
                spec.limits().cpus(),
                spec.network().stream()
                        .map(id -> engine.networks(Map.of()).stream()
                                .filter(network -> network.id().equals(id))
                                .map(NetworkInfo::name)
                                .findFirst()
                                .orElse(id))
                        .toList(),
                List.of(),
                0,
                Optional.empty(),
                spec.labels());
        return changes.getOrDefault(spec.name(), UnaryOperator.identity()).apply(detail);
    }

    Optional<ImageDetail> imageDetails(String reference) {
        return Optional.ofNullable(images.get(reference))
                .or(() -> images.values().stream()
                        .filter(image -> image.id().equals(reference))
                        .findFirst())
                .or(() -> engine.images().entrySet().stream()
                        .filter(image -> image.getKey().equals(reference)
                                || image.getValue().id().equals(reference))
                        .findFirst()
                        .map(image -> plain(image.getKey(), image.getValue())));
    }

    private static ImageDetail plain(String reference, ImageInfo info) {
        return new ImageDetail(
                info.id(),
                List.of(reference),
                info.bytes(),
                List.of("layer of " + reference),
                "",
                Map.of(),
                List.of(),
                List.of(),
                false,
                info.labels());
    }

    List<ImageDetail> imagesTagged(String prefix) {
        return Stream.concat(images.keySet().stream(), engine.images().keySet().stream())
                .filter(tag -> tag.startsWith(prefix))
                .flatMap(tag -> imageDetails(tag).stream())
                .distinct()
                .toList();
    }

    NetworkDetail of(NetworkInfo network, List<FakeSandbox> sandboxes) {
        return new NetworkDetail(
                network.id(),
                network.name(),
                "10.0.0.0/26",
                sandboxes.stream()
                        .filter(sandbox -> sandbox.info().state() == State.RUNNING)
                        .filter(sandbox -> of(sandbox).networks().contains(network.name()))
                        .map(FakeSandbox::id)
                        .toList(),
                network.labels());
    }

    void removeVolume(String name) {
        volumes.removeIf(volume -> volume.name().equals(name));
    }

    void untag(String prefix) {
        images.keySet().removeIf(tag -> tag.startsWith(prefix));
    }

    List<VolumeInfo> volumes(Map<String, String> labels) {
        return volumes.stream()
                .filter(volume -> volume.labels().entrySet().containsAll(labels.entrySet()))
                .toList();
    }
}
