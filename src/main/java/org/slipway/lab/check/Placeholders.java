package org.slipway.lab.check;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A session's parameters, put where a definition has {@code {{name}}}; an unknown name is left as it stands. */
public record Placeholders(Map<String, String> values) {
    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([A-Za-z][A-Za-z0-9_]*)\\s*}}");

    public Placeholders {
        values = Map.copyOf(values);
    }

    public String fill(String text) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }
}
