package org.slipway.lab;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.slipway.engine.Engine;
import org.slipway.engine.EngineException;
import org.slipway.engine.NetworkInfo;
import org.slipway.engine.SandboxInfo;

/** Takes a session's things off the engine. Throws {@link EngineException} for the first that could not be removed, when all the others are. */
final class Clearance {
    private final Engine engine;
    private final Background background;

    Clearance(Engine engine, Background background) {
        this.engine = engine;
        this.background = background;
    }

    /** All at once: a container that does not listen takes ten seconds to go. */
    void containers(String session, Predicate<SandboxInfo> which) {
        List<CompletableFuture<Optional<EngineException>>> removals =
                engine.sandboxes(BenchLabels.session(session)).stream()
                        .filter(which)
                        .map(sandbox -> background.ask(() -> removed(() -> engine.remove(sandbox.id()))))
                        .toList();
        List<Optional<EngineException>> failures =
                removals.stream().map(CompletableFuture::join).toList();
        thrown(failures);
    }

    /** Once no container is left on them. */
    void networks(String session, Predicate<NetworkInfo> which) {
        thrown(engine.networks(BenchLabels.session(session)).stream()
                .filter(which)
                .map(network -> removed(() -> engine.removeNetwork(network.id())))
                .toList());
    }

    /** Volumes, and the tags by which images are the session's. */
    void volumesAndImages(String session) {
        thrown(engine.volumes(BenchLabels.session(session)).stream()
                .map(volume -> removed(() -> engine.removeVolume(volume.name())))
                .toList());
        engine.untag("slw/" + session + "/");
    }

    private static Optional<EngineException> removed(Runnable removal) {
        try {
            removal.run();
            return Optional.empty();
        } catch (EngineException failure) {
            return Optional.of(failure);
        }
    }

    private static void thrown(List<Optional<EngineException>> failures) {
        failures.stream().flatMap(Optional::stream).findFirst().ifPresent(failure -> {
            throw failure;
        });
    }
}
