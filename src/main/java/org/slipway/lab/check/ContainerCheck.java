package org.slipway.lab.check;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A container of the learner's, by name, or several by a name with {@code *} in it.
 *
 * @param count how many containers of such a name must fit; one or more when absent
 * @param port published port as text, so that it may be a parameter
 * @param target the container's port behind it
 */
public record ContainerCheck(
        String name,
        Optional<Range> count,
        State state,
        Optional<String> image,
        Optional<Range> exitCode,
        Optional<String> port,
        Optional<String> target,
        ContainerTraits traits)
        implements CheckSpec {
    /** What state it should be in. */
    public enum State {
        RUNNING("is running", "running"),
        EXITED("has exited", "exited"),
        PAUSED("is paused", "paused"),
        CREATED("is created, not started", "created"),
        ABSENT("is removed", "removed"),
        ANY("is there", "there");

        private final String words;
        private final String several;

        State(String words, String several) {
            this.words = words;
            this.several = several;
        }

        /** After the container's name. */
        public String words() {
            return words;
        }
    }

    /** Whether the name stands for several. */
    public boolean several() {
        return count.isPresent() || name.indexOf('*') >= 0;
    }

    public boolean names(String container) {
        return Pattern.compile(name.chars()
                        .mapToObj(c -> c == '*' ? ".*" : Pattern.quote(Character.toString(c)))
                        .collect(Collectors.joining()))
                .matcher(container)
                .matches();
    }

    @Override
    public String title() {
        String subject = several()
                ? count.map(Range::text).orElse("1 or more") + " containers named `" + name + "` "
                        + (state == State.ABSENT ? "are removed" : "are " + state.several)
                : "`" + name + "` " + state.words();
        return subject
                + image.map(from -> ", from the image `" + from + "`").orElse("")
                + port.map(number -> ", published on port " + number).orElse("");
    }

    @Override
    public ContainerCheck filled(Placeholders values) {
        return new ContainerCheck(
                values.fill(name),
                count.map(range -> range.filled(values)),
                state,
                image.map(values::fill),
                exitCode.map(range -> range.filled(values)),
                port.map(values::fill),
                target.map(values::fill),
                traits.filled(values));
    }
}
