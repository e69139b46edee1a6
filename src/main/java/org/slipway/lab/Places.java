package org.slipway.lab;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.slipway.course.yaml.NearestKey;

/** Placeholders in what an author writes, before a session has values for them. */
final class Places {
    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([^}]*?)\\s*}}");

    private Places() {}

    /** What is wrong with the first unknown one. */
    static Optional<String> unknown(String text, Set<String> parameters) {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .filter(name -> !parameters.contains(name))
                .map(name -> "`{{" + name + "}}` is no parameter of this lab; "
                        + NearestKey.of(name, parameters)
                                .map(near -> "did you mean `{{" + near + "}}`?")
                                .orElse("known parameters: " + String.join(", ", parameters)))
                .findFirst();
    }

    /** The text with a 1 in every place: enough to see whether it has the form of an address or a pattern. */
    static String filledAnyhow(String text) {
        return text.replaceAll("\\{\\{\\s*\\w+\\s*}}", "1");
    }
}
