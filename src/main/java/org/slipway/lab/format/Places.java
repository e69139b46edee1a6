package org.slipway.lab.format;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.slipway.course.yaml.NearestKey;

/** Placeholders in what an author writes, before a session has values for them: a single word in double braces, so that the templates of {@code docker inspect -f} are none. */
public final class Places {
    /** Words of those templates, which can be no parameter's name. */
    public static final Set<String> TEMPLATE_WORDS = Set.of("end", "else", "break", "continue");

    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([A-Za-z][A-Za-z0-9_]*)\\s*}}");

    private Places() {}

    /** What is wrong with the first unknown one. */
    public static Optional<String> unknown(String text, Set<String> parameters) {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .filter(name -> !parameters.contains(name) && !TEMPLATE_WORDS.contains(name))
                .map(name -> "`{{" + name + "}}` is no parameter of this lab; "
                        + NearestKey.of(name, parameters)
                                .map(near -> "did you mean `{{" + near + "}}`?")
                                .orElse(
                                        parameters.isEmpty()
                                                ? "it has none"
                                                : "known parameters: " + String.join(", ", parameters)))
                .findFirst();
    }

    /** The text with a 1 in every place: enough to see whether it has the form of an address, a pattern or a number. */
    static String filledAnyhow(String text) {
        return PLACE.matcher(text).replaceAll("1");
    }
}
