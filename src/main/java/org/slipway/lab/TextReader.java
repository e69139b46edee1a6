package org.slipway.lab;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.slipway.course.yaml.FaultyFile;
import org.slipway.course.yaml.StrictYaml;
import org.slipway.lab.check.Text;

/** Reads the texts of a check, whose placeholders must all be parameters of the lab. */
final class TextReader {
    private final Set<String> parameters;

    TextReader(Set<String> parameters) {
        this.parameters = parameters;
    }

    /** A port, as a number or as text in which a parameter may stand for it. */
    String portOrText(StrictYaml yaml, String key) {
        String text;
        try {
            text = yaml.string(key);
        } catch (FaultyFile notText) {
            return Integer.toString(yaml.integer(key, 1, 65535));
        }
        return known(yaml, key, text);
    }

    Text someContent(StrictYaml yaml) {
        Text text = content(yaml);
        if (text.isAny()) {
            throw new FaultyFile(yaml.file(), yaml.line(), "say what the line has: `contains` or `matches`");
        }
        return text;
    }

    Text content(StrictYaml yaml) {
        Optional<String> matches = yaml.optionalString("matches");
        matches.ifPresent(pattern -> {
            try {
                Pattern.compile(Places.filledAnyhow(pattern));
            } catch (PatternSyntaxException broken) {
                throw yaml.fault("matches", "not a regular expression: " + broken.getDescription());
            }
            known(yaml, "matches", pattern);
        });
        return new Text(yaml.optionalString("contains").map(words -> known(yaml, "contains", words)), matches);
    }

    String text(StrictYaml yaml, String key) {
        return known(yaml, key, yaml.string(key));
    }

    /** The text, which has no placeholder that is unknown. */
    String known(StrictYaml yaml, String key, String text) {
        Places.unknown(text, parameters).ifPresent(problem -> {
            throw yaml.fault(key, problem);
        });
        return text;
    }
}
