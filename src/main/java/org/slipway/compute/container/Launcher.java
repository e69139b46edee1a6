package org.slipway.compute.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slipway.engine.Engine;
import org.slipway.engine.EngineRefused;
import org.slipway.engine.Limits;
import org.slipway.engine.Profile;
import org.slipway.engine.SandboxSpec;

/** Checks a launch and carries it out; launches on one bench wait for each other, so that two tabs cannot pass one quota. */
@ApplicationScoped
class Launcher {
    private final Engine engine;
    private final CourseImages images;
    private final Quotas quotas;
    private final LearnerCgroup cgroup;
    private final StartPaces paces;
    private final LaunchRules rules;
    private final List<ReentrantLock> locks =
            Stream.generate(ReentrantLock::new).limit(64).toList();

    @Inject
    Launcher(Engine engine, CourseImages images, Quotas quotas, LearnerCgroup cgroup, StartPaces paces) {
        this.engine = engine;
        this.images = images;
        this.quotas = quotas;
        this.cgroup = cgroup;
        this.paces = paces;
        this.rules = new LaunchRules(quotas);
    }

    LearnerContainer launch(Bench bench, LaunchRequest request, Supplier<List<LearnerContainer>> there) {
        rules.check(request);
        SandboxSpec spec = spec(bench, request, image(request)).withCgroupParent(cgroup.parent(bench));
        ReentrantLock lock = locks.get(Math.floorMod(bench.session().hashCode(), locks.size()));
        lock.lock();
        try {
            rules.check(request, there.get());
            try (StartPaces.Turn turn = paces.enter(bench)) {
                return LearnerContainer.of(bench, engine.launch(spec));
            }
        } catch (EngineRefused e) {
            throw e.reason() == EngineRefused.Reason.CONFLICT
                    ? new ContainerRefused("name", "The name " + request.name() + " is taken. Choose another one.", e)
                    : e;
        } finally {
            lock.unlock();
        }
    }

    void start(Bench bench, String id) {
        try (StartPaces.Turn turn = paces.enter(bench)) {
            engine.start(id);
        }
    }

    private CourseImage image(LaunchRequest request) {
        CourseImage image = images.named(request.image())
                .orElseThrow(() -> new ContainerRefused(
                        "image",
                        "Choose one of the course's images: "
                                + String.join(
                                        ", ",
                                        images.all().stream()
                                                .map(CourseImage::name)
                                                .toList())
                                + "."));
        refusal(image.name(), images.state(image.name())).ifPresent(refused -> {
            throw refused;
        });
        return image;
    }

    private static Optional<ContainerException> refusal(String name, ImageState state) {
        if (state instanceof ImageState.Building building) {
            return Optional.of(new ContainerRefused(
                    "image",
                    "The " + name + " image is being built, " + building.step() + " of " + building.steps()
                            + ". Launch it when it is ready."));
        } else if (state instanceof ImageState.Queued) {
            return Optional.of(new ContainerRefused(
                    "image", "The " + name + " image waits for others to be built. Launch it when it is ready."));
        } else if (state instanceof ImageState.Failed failed) {
            return Optional.of(new ContainersUnavailable("The " + name + " image could not be built: " + failed.why()));
        } else if (state instanceof ImageState.Missing missing) {
            return Optional.of(new ContainersUnavailable(missing.why()));
        }
        return Optional.empty();
    }

    private SandboxSpec spec(Bench bench, LaunchRequest request, CourseImage image) {
        List<String> words = CommandLine.words(request.command());
        return new SandboxSpec(
                bench.engineName(request.name()),
                image.reference(),
                Profile.LEARNER,
                new Limits(request.memoryMegabytes() * 1024L * 1024, quotas.cpus(), quotas.containerProcesses()),
                words.isEmpty() ? image.command() : words,
                request.environment(),
                Labels.of(bench, request),
                Optional.of(bench.network()),
                List.of(request.name()),
                Optional.empty());
    }
}
