package org.slipway.web.bench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slipway.compute.container.ContainerRefused;
import org.slipway.compute.container.Containers;
import org.slipway.compute.container.CourseImage;
import org.slipway.compute.container.CourseImages;
import org.slipway.compute.container.ImageState;
import org.slipway.identity.CurrentAccount;
import org.slipway.lab.BenchSession;
import org.slipway.lab.Sessions;

/** Takes the launch form's fields to the room that launches. */
@ApplicationScoped
class LaunchDesk {
    private final CurrentAccount me;
    private final Sessions sessions;
    private final Containers containers;
    private final CourseImages images;

    @Inject
    LaunchDesk(CurrentAccount me, Sessions sessions, Containers containers, CourseImages images) {
        this.me = me;
        this.sessions = sessions;
        this.containers = containers;
        this.images = images;
    }

    /** @return the name of what was launched */
    String launch(LaunchFields fields) {
        BenchSession session = sessions.current(me.id())
                .filter(BenchSession::isRunning)
                .orElseThrow(() -> new ContainerRefused("", "The bench is not ready yet. Launch again in a moment."));
        sessions.seen(me.id());
        return containers.launch(session.bench(), fields.request()).name();
    }

    List<CourseImage> images() {
        return images.all();
    }

    Optional<CourseImage> image(@Nullable String name) {
        return name == null ? Optional.empty() : images.named(name);
    }

    List<ImageChoice> choices() {
        return images.all().stream()
                .map(image -> choice(image, images.state(image.name())))
                .toList();
    }

    private static ImageChoice choice(CourseImage image, ImageState state) {
        boolean ready = state instanceof ImageState.Ready;
        String label =
                image.name() + " — " + BenchPhases.words(image.name(), state).orElse(image.summary());
        return new ImageChoice(image.name(), label, ready);
    }
}
