package org.slipway.lab.format;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slipway.course.yaml.FaultyFile;

/**
 * What is known of a lab while a part of it is read.
 *
 * @param lab its id, which is its folder's name
 * @param parameters the names that may stand in placeholders
 * @param files a file of the lab's folder by its name there
 */
public record Reading(String lab, Set<String> parameters, Function<String, Optional<String>> files) {
    /** Before the parameters have been read. */
    public static Reading of(String lab, Function<String, Optional<String>> files) {
        return new Reading(lab, Set.of(), files);
    }

    public Reading with(Set<String> names) {
        return new Reading(lab, Set.copyOf(names), files);
    }

    /** The text, which has no placeholder that is unknown. */
    public String known(String file, int line, String text) {
        Places.unknown(text, parameters).ifPresent(problem -> {
            throw new FaultyFile(file, line, problem);
        });
        return text;
    }
}
