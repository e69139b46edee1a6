package org.slipway.lab;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slipway.lab.format.Node;
import org.slipway.lab.format.Places;
import org.slipway.lab.format.Schemas;
import org.slipway.lab.format.Value;
import org.slipway.lab.format.Values;

/** Reads what a lab draws anew for each session. */
final class ParameterReader implements Value<Parameter> {
    /** A range or a list of words under each name. */
    static final Value<Map<String, Parameter>> ALL = Values.map(new ParameterReader());

    private static final String RANGE_FORM = "^([0-9]{1,9})\\.\\.([0-9]{1,9})$";
    /** What means the same in every place where it may be put: a script, a page, an address. */
    private static final String WORD_FORM = "^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$";

    private static final Pattern RANGE = Pattern.compile(RANGE_FORM);
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Pattern WORD = Pattern.compile(WORD_FORM);

    private ParameterReader() {}

    @Override
    public Parameter read(Node node, String key) {
        if (!NAME.matcher(key).matches()) {
            throw node.fault(key, "a parameter's name has letters, digits and _ and starts with a letter");
        }
        if (Places.TEMPLATE_WORDS.contains(key)) {
            throw node.fault(key, "`{{" + key + "}}` means something to docker inspect -f; choose another name");
        }
        return node.yaml().isList(key) ? words(node, key) : range(node, key);
    }

    private static Parameter words(Node node, String key) {
        List<String> words = node.yaml().strings(key);
        if (words.isEmpty()) {
            throw node.fault(key, "`" + key + "` needs one word at least");
        }
        words.stream().filter(word -> !WORD.matcher(word).matches()).findFirst().ifPresent(word -> {
            throw node.fault(key, "`" + word + "` is no word here: use letters, digits, . _ and -, 40 at most");
        });
        return new Parameter.Words(words);
    }

    private static Parameter range(Node node, String key) {
        Matcher range = RANGE.matcher(node.yaml().string(key));
        if (!range.matches()) {
            throw node.fault(key, "`" + key + "` must be a range like 8000..8999, or a list of words like [red, blue]");
        }
        Parameter.Range parameter =
                new Parameter.Range(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)));
        if (parameter.from() > parameter.to()) {
            throw node.fault(key, "the range of `" + key + "` ends before it starts");
        }
        return parameter;
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> range = Schemas.of("type", "string", "pattern", RANGE_FORM);
        Map<String, Object> word = Schemas.of("type", "string", "pattern", WORD_FORM);
        return Schemas.of("oneOf", List.of(range, Schemas.of("type", "array", "minItems", 1, "items", word)));
    }
}
