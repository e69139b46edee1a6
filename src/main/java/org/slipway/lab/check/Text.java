package org.slipway.lab.check;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a text must hold: words, a pattern found anywhere in it, or both. */
public record Text(Optional<String> contains, Optional<String> matches) {
    public static final Text ANY = new Text(Optional.empty(), Optional.empty());

    public boolean isAny() {
        return contains.isEmpty() && matches.isEmpty();
    }

    public boolean fits(String text) {
        return contains.map(text::contains).orElse(true)
                && matches.map(pattern -> Pattern.compile(pattern, Pattern.MULTILINE)
                                .matcher(text)
                                .find())
                        .orElse(true);
    }

    /** For "… with the words `Welcome`"; empty when anything will do. */
    public String words() {
        if (isAny()) {
            return "";
        }
        return contains.map(words -> "the words `" + words + "`").orElse("")
                + (contains.isPresent() && matches.isPresent() ? " and " : "")
                + matches.map(pattern -> "text like `" + pattern + "`").orElse("");
    }

    public Text filled(Placeholders values) {
        return new Text(contains.map(values::fill), matches.map(values::fill));
    }
}
