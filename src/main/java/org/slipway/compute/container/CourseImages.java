package org.slipway.compute.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slipway.engine.Engine;
import org.slipway.engine.EngineException;
import org.slipway.engine.EngineStatus;

/** The images that learners may launch, under the names the world knows. */
@ApplicationScoped
public class CourseImages {
    private static final String PREFIX = "slipway/";
    private static final String TAG = ":latest";
    /** A name without characters that need care, which all of ours are; a digest never names a course image. */
    private static final Pattern REFERENCE =
            Pattern.compile("(?:(?:index\\.)?docker\\.io/)?(?:library/)?([a-z0-9]+)(?::([A-Za-z0-9_.-]{1,128}))?");

    private static final String ID = "sha256:";
    /** Digits of an id that are enough for the eye. */
    private static final int SHOWN = 12;

    private final Engine engine;
    private final ImageProgress progress;

    @Inject
    CourseImages(Engine engine, ImageProgress progress) {
        this.engine = engine;
        this.progress = progress;
    }

    public List<CourseImage> all() {
        return Catalogue.ALL;
    }

    /**
     * The image that a reference means as the world writes it: {@code nginx}, {@code nginx:1.22}, {@code library/nginx},
     * {@code docker.io/library/nginx:latest}. Empty for an unknown name, an unknown tag, another registry and a digest.
     */
    public Optional<CourseImage> named(String reference) {
        Matcher parts = REFERENCE.matcher(reference);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String name = parts.group(1);
        String tag = Optional.ofNullable(parts.group(2)).orElse("latest");
        return Catalogue.ALL.stream()
                .filter(image -> image.name().equals(name) && image.tags().contains(tag))
                .findFirst();
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
        return Catalogue.ALL.stream()
                .map(CourseImage::name)
                .filter(name::equals)
                .findFirst();
    }

    /** The names, with tags, under which a bench shows it. */
    static Stream<String> worldNames(CourseImage image) {
        return image.tags().stream().map(tag -> image.name() + ":" + tag);
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

    /** The engine's reference of the image of this name. */
    static String reference(String name) {
        return PREFIX + name + TAG;
    }
}
