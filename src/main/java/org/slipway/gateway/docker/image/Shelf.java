package org.slipway.gateway.docker.image;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slipway.compute.container.CourseImage;
import org.slipway.gateway.docker.Names;
import org.slipway.gateway.docker.Refused;
import org.slipway.gateway.docker.Unfulfilled;

/** One learner's images: the course's, and those with a tag of his session's. An image of his that loses its last name is kept by a hidden tag. */
public final class Shelf {
    private static final Pattern ID = Pattern.compile("(?:sha256:)?([0-9a-f]{1,64})");

    private final Names names;
    private final CourseNames course;
    private final EngineImages engine;

    Shelf(Names names, CourseNames course, EngineImages engine) {
        this.names = names;
        this.course = course;
        this.engine = engine;
    }

    EngineImages engine() {
        return engine;
    }

    Names names() {
        return names;
    }

    CourseNames course() {
        return course;
    }

    /** All of them; filters as the engine has them narrow it. */
    List<Shelved> all(Optional<String> filters) throws IOException {
        List<Shelved> all = new ArrayList<>();
        for (JsonNode row : engine.list(filters)) {
            Shelved.of(row, names, course).ifPresent(all::add);
        }
        return all;
    }

    /** By a name, an id, or the beginning of an id that only one of them has. */
    public Optional<Shelved> find(String reference) throws IOException {
        Optional<String> engineName = ImageName.read(reference).map(this::engineName);
        if (engineName.isPresent()) {
            Optional<Shelved> named = byEngineReference(engineName.get());
            if (named.isPresent()) {
                return named;
            }
        }
        var id = ID.matcher(reference);
        if (!id.matches()) {
            return Optional.empty();
        }
        if (id.group(1).length() == 64) {
            return byEngineReference("sha256:" + id.group(1));
        }
        List<Shelved> found = all(Optional.empty()).stream()
                .filter(image -> image.hasId(id.group(1)))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /**
     * What the engine is asked for.
     *
     * @param engine a name of the engine's, or an id
     * @param name what the learner named it; empty for an id
     */
    public record Reference(String engine, Optional<ImageName> name) {}

    /**
     * What is meant by a name or an id; a repository without a tag means all that the learner has in it.
     *
     * @throws Unfulfilled when it is not there, or not this learner's
     */
    public List<Reference> references(String written) throws IOException {
        Optional<ImageName> name = ImageName.read(written);
        if (name.isPresent() && course.repository(name.get().repository()).isEmpty() && !ImageName.hasTag(written)) {
            List<Reference> tags = all(Optional.empty()).stream()
                    .flatMap(image -> image.own().stream())
                    .map(ImageName::parse)
                    .filter(own -> own.repository().equals(name.get().repository()))
                    .map(own -> new Reference(own.engine(names), Optional.of(own)))
                    .toList();
            if (!tags.isEmpty()) {
                return tags;
            }
        }
        Shelved image = get(written);
        Optional<ImageName> named = name.filter(one -> image.names().contains(one.whole()));
        return List.of(new Reference(named.map(this::engineName).orElse(image.id()), named));
    }

    /** Whether the course has this very image under this name, so that giving it the name again changes nothing. */
    public boolean isTheCourses(String id, ImageName name) throws IOException {
        Optional<CourseImage> image = course.named(name);
        return image.isPresent()
                && byEngineReference(image.get().reference())
                        .filter(one -> one.id().equals(id))
                        .isPresent();
    }

    /** @throws Unfulfilled when it is not there, or not this learner's */
    Shelved get(String reference) throws IOException {
        return find(reference).orElseThrow(() -> Unfulfilled.noSuchImage(reference));
    }

    Optional<Shelved> byEngineReference(String reference) throws IOException {
        return engine.inspect(reference).flatMap(row -> Shelved.of(row, names, course));
    }

    /**
     * The full id of what an image may be built on.
     *
     * @throws Refused when it is there but may not
     */
    public Optional<String> base(String reference) throws IOException {
        Optional<Shelved> image = find(reference);
        if (image.isPresent() && !image.get().isCourse()) {
            objection(image.get().id()).ifPresent(why -> {
                throw Refused.forbidden("The image " + reference + " cannot be built on: " + why + ".");
            });
        }
        return image.map(Shelved::id);
    }

    /** Why an image may not be on the shelf; empty for a good one. */
    public Optional<String> objection(String id) throws IOException {
        return engine.inspect(id).flatMap(image -> ImageGate.objection(image.path("Config")));
    }

    /** What the engine calls what the learner calls so, be it there or not. */
    String engineName(ImageName name) {
        return course.named(name).map(image -> image.reference()).orElseGet(() -> name.engine(names));
    }

    /** Gives an image a name; what had the name before loses it and is kept when it was its last. */
    public void put(String id, ImageName name) throws IOException {
        makeRoom(id, name);
        engine.tag(id, name.engine(names));
        release(id);
    }

    /** Keeps what has this name when it is another image and has no other. */
    void makeRoom(String id, ImageName name) throws IOException {
        Optional<Shelved> before = byEngineReference(name.engine(names));
        if (before.isPresent()
                && !before.get().id().equals(id)
                && before.get().own().equals(List.of(name.whole()))
                && !before.get().kept()) {
            engine.tag(before.get().id(), names.keptImage(before.get().id()));
        }
    }

    /** Makes an image the session's own without a name, unless it is the session's already. */
    public void keep(String id) throws IOException {
        Optional<Shelved> shelved = byEngineReference(id);
        if (shelved.isEmpty() || shelved.get().own().isEmpty() && !shelved.get().kept()) {
            engine.tag(id, names.keptImage(id));
        }
    }

    /** Takes the hidden tag from an image that has a name, or is the course's. */
    public void release(String id) throws IOException {
        Optional<Shelved> shelved = byEngineReference(id);
        if (shelved.isPresent()
                && shelved.get().kept()
                && !shelved.get().names().isEmpty()) {
            engine.untag(names.keptImage(id), false, true);
        }
    }

    /** What keeps an image the session's own on the engine: its names, and the hidden tag. */
    List<String> engineTags(Shelved image) {
        Stream<String> own = image.own().stream().map(names::engineImage);
        return Stream.concat(own, image.kept() ? Stream.of(names.keptImage(image.id())) : Stream.empty())
                .toList();
    }
}
