package org.slipway.lab.check;

import java.util.Map;
import java.util.Optional;

/**
 * An image, by the name under which the learner's {@code docker} shows it.
 *
 * @param exists whether it should be there
 * @param built whether it must be the learner's own, not a course image
 * @param base a course image whose layers it must begin with
 * @param smallerThan another image that must be larger
 * @param entrypoint text to be found in the entrypoint's words, joined by blanks
 * @param command text to be found in the command's words, joined by blanks
 */
public record ImageCheck(
        String name,
        boolean exists,
        boolean built,
        Optional<String> base,
        Optional<Integer> layersAtMost,
        Optional<Size> sizeBelow,
        Optional<String> smallerThan,
        Optional<String> user,
        boolean notRoot,
        Optional<Boolean> healthcheck,
        Optional<String> entrypoint,
        Optional<String> command,
        Map<String, String> env)
        implements CheckSpec {
    @Override
    public String title() {
        if (!exists) {
            return "The image `" + name + "` is removed";
        }
        return "The image `" + name + "` is there"
                + base.map(from -> ", built on `" + from + "`").orElse(built ? ", built by you" : "")
                + layersAtMost.map(most -> ", with " + most + " layers at most").orElse("")
                + sizeBelow.map(size -> ", smaller than " + size.text()).orElse("")
                + smallerThan.map(other -> ", smaller than `" + other + "`").orElse("")
                + user.map(name -> ", with the user `" + name + "`")
                        .orElse(notRoot ? ", and does not run as root" : "");
    }

    @Override
    public ImageCheck filled(Placeholders values) {
        return new ImageCheck(
                values.fill(name),
                exists,
                built,
                base.map(values::fill),
                layersAtMost,
                sizeBelow.map(size -> size.filled(values)),
                smallerThan.map(values::fill),
                user.map(values::fill),
                notRoot,
                healthcheck,
                entrypoint.map(values::fill),
                command.map(values::fill),
                ContainerTraits.filled(env, values));
    }
}
