package org.slipway.lab;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.slipway.course.yaml.NearestKey;

/** Finds placeholders that no parameter fills. */
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
}
