package org.slipway.compute.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.slipway.engine.Engine;
import org.slipway.engine.EngineException;
import org.slipway.engine.EngineStatus;

/** The images that learners may launch, under the names the world knows. */
@ApplicationScoped
public class CourseImages {
    private static final String PREFIX = "slipway/";
    private static final String TAG = ":latest";
    private static final String ID = "sha256:";
    /** Digits of an id that are enough for the eye. */
    private static final int SHOWN = 12;

    private static final List<CourseImage> ALL = List.of(
            image("nginx", "A web server that answers on port 80 with a welcome page", 80),
            image(
                    "python",
                    "Python, serving the files of its folder on port 8000",
                    8000,
                    "python3",
                    "-m",
                    "http.server",
                    "8000"),
            image(
                    "busybox",
                    "A tiny system that writes the time to its log every second",
                    0,
                    "sh",
                    "-c",
                    "while true; do date; sleep 1; done"));

    private final Engine engine;
    private final ImageProgress progress;

    @Inject
    CourseImages(Engine engine, ImageProgress progress) {
        this.engine = engine;
        this.progress = progress;
    }

    public List<CourseImage> all() {
        return ALL;
    }

    public Optional<CourseImage> named(String name) {
        return ALL.stream().filter(image -> image.name().equals(name)).findFirst();
    }

    /** Whether the image of this name is there, in words for the learner when it is not; also for names outside the catalogue, such as workspace. Throws nothing. */
    public ImageState state(String name) {
        if (engine.status() instanceof EngineStatus.Down down) {
            return new ImageState.Missing(down.why());
        }
        try {
            if (engine.image(reference(name)).isPresent()) {
                return new ImageState.Ready();
            }
        } catch (EngineException e) {
            return new ImageState.Missing("The container engine could not be asked for the " + name + " image.");
        }
        return progress.of(name)
                .orElseGet(
                        () -> new ImageState.Missing(
                                "The " + name
                                        + " image has not been built on this server. Whoever runs the server can build it with docker/up."));
    }

    /** The learner's name of the image under an engine's reference: a course image's, one of the learner's own, or the beginning of an id. */
    static String nameOf(Bench bench, String reference) {
        String own = "slw/" + bench.session() + "/";
        if (reference.startsWith(PREFIX)) {
            return untagged(reference.substring(PREFIX.length()));
        }
        if (reference.startsWith(own + "named/")) {
            return untagged(reference.substring(own.length() + "named/".length()));
        }
        if (reference.startsWith(own + "kept:")) {
            return reference.substring(own.length() + "kept:".length());
        }
        return reference.startsWith(ID) ? reference.substring(ID.length(), ID.length() + SHOWN) : reference;
    }

    /** {@code nginx} for {@code nginx:latest}. */
    static String untagged(String name) {
        return name.endsWith(TAG) ? name.substring(0, name.length() - TAG.length()) : name;
    }

    private static CourseImage image(String name, String summary, int port, String... command) {
        return new CourseImage(name, summary, port, List.of(command), reference(name));
    }

    private static String reference(String name) {
        return PREFIX + name + TAG;
    }
}
