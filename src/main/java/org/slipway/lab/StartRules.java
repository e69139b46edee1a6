package org.slipway.lab;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slipway.compute.container.CourseImages;
import org.slipway.compute.container.ImageState;
import org.slipway.engine.Engine;
import org.slipway.engine.EngineStatus;

/** What stands against starting a lab right now. */
@ApplicationScoped
class StartRules {
    private final Engine engine;
    private final CourseImages images;
    private final SessionBook book;
    private final int most;

    @Inject
    StartRules(
            Engine engine,
            CourseImages images,
            SessionBook book,
            @ConfigProperty(name = "slipway.bench.max", defaultValue = "20") int most) {
        this.engine = engine;
        this.images = images;
        this.book = book;
        this.most = most;
    }

    Optional<SessionException> against(Lab lab) {
        if (engine.status() instanceof EngineStatus.Down down) {
            return Optional.of(new BenchUnavailable(down.why()));
        }
        return full().or(() -> missing(Workspaces.IMAGE))
                .or(() -> lab.images().stream()
                        .map(this::missing)
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    /** As many sessions are on as may be; cheap, so that it can be asked once more when the place is taken. */
    Optional<SessionException> full() {
        return book.all().size() < most
                ? Optional.empty()
                : Optional.of(new SessionRefused(
                        "All " + most + " benches are in use. One is free again when another learner's session ends."));
    }

    private Optional<SessionException> missing(String image) {
        ImageState state = images.state(image);
        String what = "The " + image + " image ";
        if (state instanceof ImageState.Building building) {
            return Optional.of(new SessionRefused(what + "is being built, " + building.step() + " of "
                    + building.steps() + ". The lab can start when it is ready."));
        } else if (state instanceof ImageState.Queued) {
            return Optional.of(
                    new SessionRefused(what + "waits for others to be built. The lab can start when it is ready."));
        } else if (state instanceof ImageState.Failed failed) {
            return Optional.of(new BenchUnavailable(what + "could not be built: " + failed.why()));
        } else if (state instanceof ImageState.Missing missing) {
            return Optional.of(new BenchUnavailable(missing.why()));
        }
        return Optional.empty();
    }
}
