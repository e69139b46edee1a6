package org.slipway.lab.check;

import java.util.Optional;

/**
 * A container of the learner's, by name.
 *
 * @param port published port as text, so that it may be a parameter
 * @param target the container's port behind it
 */
public record ContainerCheck(
        String name,
        State state,
        Optional<String> image,
        Optional<Integer> exitCode,
        Optional<String> port,
        Optional<String> target)
        implements CheckSpec {
    /** What state it should be in. */
    public enum State {
        RUNNING("is running"),
        EXITED("has exited"),
        PAUSED("is paused"),
        CREATED("is created, not started"),
        ABSENT("is removed"),
        ANY("is there");

        private final String words;

        State(String words) {
            this.words = words;
        }

        /** After the container's name. */
        public String words() {
            return words;
        }
    }

    @Override
    public String title() {
        return "`" + name + "` " + state.words()
                + image.map(from -> ", from the image `" + from + "`").orElse("")
                + port.map(number -> ", published on port " + number).orElse("");
    }

    @Override
    public ContainerCheck filled(Placeholders values) {
        return new ContainerCheck(
                values.fill(name),
                state,
                image.map(values::fill),
                exitCode,
                port.map(values::fill),
                target.map(values::fill));
    }
}
