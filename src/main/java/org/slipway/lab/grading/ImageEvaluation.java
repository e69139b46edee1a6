package org.slipway.lab.grading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slipway.compute.container.ImageNames;
import org.slipway.compute.container.InspectedContainer;
import org.slipway.compute.container.InspectedImage;
import org.slipway.lab.check.ImageCheck;
import org.slipway.lab.check.Size;
import org.slipway.lab.grading.Verdict.Failed;
import org.slipway.lab.grading.Verdict.Passed;

/** Judges an image by what {@code docker image inspect} says of it. */
final class ImageEvaluation {
    private final GradedBench bench;

    ImageEvaluation(GradedBench bench) {
        this.bench = bench;
    }

    Verdict of(ImageCheck check) {
        Optional<InspectedImage> image = bench.image(check.name());
        if (!check.exists()) {
            return image.<Verdict>map(there -> new Failed(
                            "there is no image `" + check.name() + "`",
                            "it is still there",
                            "docker images lists " + Facts.listed(there.names())))
                    .orElseGet(() -> new Passed("There is no image `" + check.name() + "`."));
        }
        return image.map(there -> new Judgement(check, there).verdict()).orElseGet(() -> missing(check));
    }

    private Verdict missing(ImageCheck check) {
        List<String> names = bench.images().stream()
                .filter(InspectedImage::built)
                .flatMap(image -> image.names().stream())
                .toList();
        return new Failed(
                "there is an image `" + check.name() + "`",
                "there is no image `" + ImageNames.full(check.name()) + "`",
                names.isEmpty()
                        ? "docker images lists none of your own"
                        : "docker images lists " + Facts.listed(names) + " of your own");
    }

    /** What is asked of one image, in order. */
    private final class Judgement {
        private final ImageCheck asked;
        private final InspectedImage there;

        private Judgement(ImageCheck asked, InspectedImage there) {
            this.asked = asked;
            this.there = there;
        }

        Verdict verdict() {
            return Stream.<Supplier<Optional<Verdict>>>of(
                            this::built,
                            this::base,
                            this::layers,
                            this::size,
                            this::smaller,
                            this::user,
                            this::root,
                            this::healthcheck,
                            this::entrypoint,
                            this::command,
                            this::env)
                    .map(Supplier::get)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElseGet(() -> new Passed("`" + asked.name() + "` is there: " + layerCount() + ", "
                            + megabytes(there.bytes()) + "."));
        }

        private String layerCount() {
            return there.layers().size() + (there.layers().size() == 1 ? " layer" : " layers");
        }

        private Optional<Verdict> built() {
            return asked.built() && !there.built()
                    ? Optional.of(new Failed(
                            "`" + asked.name() + "` is an image of your own",
                            "it is an image of the course",
                            "docker images lists it as " + Facts.listed(there.names())))
                    : Optional.empty();
        }

        private Optional<Verdict> base() {
            return asked.base()
                    .filter(base -> bench.image(base)
                            .filter(one -> there.beginsWith(one))
                            .isEmpty())
                    .map(base -> new Failed(
                            "`" + asked.name() + "` is built on `" + base + "`",
                            "its layers do not begin with those of `" + base + "`",
                            "docker image inspect, RootFS.Layers; the base is the line FROM of the Dockerfile"));
        }

        private Optional<Verdict> layers() {
            return asked.layersAtMost()
                    .filter(most -> there.layers().size() > most)
                    .map(most -> new Failed(
                            "`" + asked.name() + "` has " + most + " layers at most",
                            "it has " + layerCount(),
                            "docker image inspect, RootFS.Layers; docker history " + asked.name()
                                    + " shows what made each"));
        }

        private Optional<Verdict> size() {
            return asked.sizeBelow()
                    .filter(size -> there.bytes() >= size.bytes())
                    .map(size -> new Failed(
                            "`" + asked.name() + "` is smaller than " + megabytes(size.bytes()),
                            "it has " + megabytes(there.bytes()),
                            "docker images, SIZE; docker history " + asked.name() + " shows the size of each layer"));
        }

        private Optional<Verdict> smaller() {
            if (asked.smallerThan().isEmpty()) {
                return Optional.empty();
            }
            String name = asked.smallerThan().get();
            String expected = "`" + asked.name() + "` is smaller than `" + name + "`";
            Optional<InspectedImage> other = bench.image(name);
            if (other.isEmpty()) {
                return Optional.of(new Failed(
                        expected,
                        "there is no image `" + name + "` to compare it with",
                        "docker images does not list it"));
            }
            return there.bytes() < other.get().bytes()
                    ? Optional.empty()
                    : Optional.of(new Failed(
                            expected,
                            "it has " + megabytes(there.bytes()) + ", `" + name + "` has "
                                    + megabytes(other.get().bytes()),
                            "docker images, SIZE"));
        }

        private Optional<Verdict> user() {
            return asked.user()
                    .filter(user -> !user.equals(there.user()))
                    .map(user -> wrongUser("`" + asked.name() + "` runs as the user `" + user + "`"));
        }

        private Optional<Verdict> root() {
            return asked.notRoot() && InspectedContainer.isRoot(there.user())
                    ? Optional.of(wrongUser("`" + asked.name() + "` runs as another user than root"))
                    : Optional.empty();
        }

        private Verdict wrongUser(String expected) {
            return new Failed(
                    expected,
                    there.user().isEmpty()
                            ? "it names no user, so it runs as root"
                            : "its user is `" + there.user() + "`",
                    "docker image inspect, Config.User: " + field(there.user()));
        }

        private Optional<Verdict> healthcheck() {
            return asked.healthcheck()
                    .filter(wanted -> wanted != there.healthcheck())
                    .map(wanted -> new Failed(
                            "`" + asked.name() + "` has " + (wanted ? "a" : "no") + " health check",
                            wanted ? "it has none" : "it has one",
                            "docker image inspect, Config.Healthcheck"));
        }

        private Optional<Verdict> entrypoint() {
            return words("entrypoint", "Config.Entrypoint", asked.entrypoint(), there.entrypoint());
        }

        private Optional<Verdict> command() {
            return words("command", "Config.Cmd", asked.command(), there.command());
        }

        private Optional<Verdict> words(String what, String field, Optional<String> wanted, List<String> words) {
            String line = String.join(" ", words);
            return wanted.filter(text -> !line.contains(text))
                    .map(text -> new Failed(
                            "the " + what + " of `" + asked.name() + "` has `" + text + "`",
                            line.isEmpty() ? "it has no " + what : "it is `" + Facts.shortened(line) + "`",
                            "docker image inspect, " + field + ": " + field(line)));
        }

        private Optional<Verdict> env() {
            return asked.env().entrySet().stream()
                    .filter(wanted -> !wanted.getValue().equals(there.env().get(wanted.getKey())))
                    .findFirst()
                    .map(this::wrongVariable);
        }

        private Verdict wrongVariable(Map.Entry<String, String> wanted) {
            String value = there.env().get(wanted.getKey());
            return new Failed(
                    "`" + asked.name() + "` sets `" + wanted.getKey() + "` to `" + wanted.getValue() + "`",
                    value == null ? "it does not set it" : "it sets it to `" + Facts.shortened(value) + "`",
                    "docker image inspect, Config.Env: "
                            + field(String.join(", ", there.env().keySet())));
        }
    }

    /** As {@code docker images} counts. */
    private static String megabytes(long bytes) {
        return bytes < 1_000_000 ? Size.words(bytes) : Facts.number(Math.round(bytes / 100_000.0) / 10.0) + " MB";
    }

    private static String field(String value) {
        return value.isEmpty() ? "empty" : "`" + Facts.shortened(value) + "`";
    }
}
