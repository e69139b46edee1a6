package org.slipway.web.bench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.slipway.compute.container.CourseImages;
import org.slipway.compute.container.ImageState;
import org.slipway.lab.BenchHealth;
import org.slipway.lab.BenchSession;
import org.slipway.lab.Lab;
import org.slipway.lab.Labs;
import org.slipway.lab.SessionState;
import org.slipway.lab.Sessions;

/** Finds out where a learner stands with a lab: cheap, it is asked several times a second. */
@ApplicationScoped
class BenchPhases {
    private final Sessions sessions;
    private final Labs labs;
    private final CourseImages images;
    private final BenchHealth health;

    @Inject
    BenchPhases(Sessions sessions, Labs labs, CourseImages images, BenchHealth health) {
        this.sessions = sessions;
        this.labs = labs;
        this.images = images;
        this.health = health;
    }

    BenchPhase of(long accountId, String labId) {
        Optional<BenchSession> session = sessions.current(accountId);
        if (session.isPresent() && !session.get().isOver()) {
            return session.get().labId().equals(labId) ? during(session.get()) : elsewhere(session.get());
        }
        Optional<String> trouble = health.trouble();
        if (trouble.isPresent()) {
            return new BenchPhase(BenchPhase.Name.DOWN, trouble.get());
        }
        Optional<String> missing = labs.lab(labId).flatMap(this::missing);
        if (missing.isPresent()) {
            return new BenchPhase(BenchPhase.Name.IMAGES, missing.get());
        }
        return session.filter(ended -> ended.labId().equals(labId))
                .map(ended -> during(ended))
                .orElseGet(() -> new BenchPhase(BenchPhase.Name.READY, ""));
    }

    private BenchPhase during(BenchSession session) {
        SessionState state = session.state();
        if (state instanceof SessionState.Ended ended) {
            return new BenchPhase(BenchPhase.Name.ENDED, ended.why());
        }
        if (state instanceof SessionState.Broken broken) {
            return new BenchPhase(BenchPhase.Name.BROKEN, broken.why());
        }
        Optional<String> trouble = health.trouble();
        if (trouble.isPresent()) {
            return new BenchPhase(BenchPhase.Name.BROKEN, trouble.get());
        }
        return state instanceof SessionState.Preparing preparing
                ? new BenchPhase(BenchPhase.Name.PREPARING, preparing.message())
                : new BenchPhase(BenchPhase.Name.RUNNING, "");
    }

    private BenchPhase elsewhere(BenchSession session) {
        String title = labs.lab(session.labId()).map(Lab::title).orElse(session.labId());
        return new BenchPhase(
                BenchPhase.Name.ELSEWHERE,
                "Your bench is set up for “" + title + "”. Go back to it, or stop it first.");
    }

    private Optional<String> missing(Lab lab) {
        return lab.images().stream()
                .flatMap(name -> words(name, images.state(name)).stream())
                .findFirst();
    }

    /** What a learner reads while an image cannot be used; empty once it can. */
    static Optional<String> words(String name, ImageState state) {
        if (state instanceof ImageState.Building building) {
            String step = building.steps() > 0 ? ", " + building.step() + " of " + building.steps() : "";
            String message = building.message().isBlank() ? "" : ": " + building.message();
            return Optional.of("Building the " + name + " image" + step + message);
        }
        if (state instanceof ImageState.Queued) {
            return Optional.of("The " + name + " image is built soon; others come before it");
        }
        if (state instanceof ImageState.Failed failed) {
            return Optional.of("The " + name + " image could not be built: " + failed.why());
        }
        if (state instanceof ImageState.Missing missing) {
            return Optional.of("The " + name + " image is not there: " + missing.why());
        }
        return Optional.empty();
    }
}
