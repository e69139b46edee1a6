package org.slipway.compute.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slipway.engine.Engine;
import org.slipway.engine.EngineException;
import org.slipway.engine.EngineStatus;

/** The images that learners may launch, under the names the world knows. */
@ApplicationScoped
public class CourseImages {
    private static final String PREFIX = "slipway/";
    private static final String TAG = ":latest";
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

    /** The course image's name in what a learner or an author writes, {@code nginx} or {@code nginx:latest}; empty for an image that is none of the course's. */
    public static Optional<String> nameIn(String written) {
        int tag = written.indexOf(':');
        String name = tag < 0 ? written : written.substring(0, tag);
        return ALL.stream().map(CourseImage::name).filter(name::equals).findFirst();
    }

    /** The names, with tags, under which a bench shows it. */
    static Stream<String> worldNames(CourseImage image) {
        return Stream.of(ImageNames.full(image.name()));
    }

    /** The name of the image under an engine's reference. */
    static String nameOf(String reference) {
        String name = reference.startsWith(PREFIX) ? reference.substring(PREFIX.length()) : reference;
        return name.endsWith(TAG) ? name.substring(0, name.length() - TAG.length()) : name;
    }

    private static CourseImage image(String name, String summary, int port, String... command) {
        return new CourseImage(name, summary, port, List.of(command), reference(name));
    }

    private static String reference(String name) {
        return PREFIX + name + TAG;
    }
}
