package org.slipway.lab.format;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.slipway.course.yaml.NearestKey;

/** Values that many keys have. Texts may hold placeholders, all of which must be parameters. */
public final class Values {
    private static final Pattern ID = Pattern.compile("^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$");
    private static final Pattern SECONDS = Pattern.compile("(\\d{1,3})s");

    private Values() {}

    /** Text that is not blank. */
    public static Value<String> text() {
        return value(Node::text, Schemas.of("type", "string", "minLength", 1));
    }

    /** Text, or a number as it is written. */
    public static Value<String> plain() {
        return value(Node::plain, Schemas.of("type", List.of("string", "number")));
    }

    /** The name of a step or a check within its lab. */
    public static Value<String> id() {
        return value(
                (node, key) -> {
                    String id = node.text(key);
                    if (!ID.matcher(id).matches()) {
                        throw node.fault(key, "`" + key + "` has letters, digits, - and _, 64 at most");
                    }
                    return id;
                },
                Schemas.of("type", "string", "pattern", ID.pattern()));
    }

    public static Value<Boolean> flag() {
        return value((node, key) -> node.yaml().flag(key, false), Schemas.of("type", "boolean"));
    }

    /** True, and nothing else: for what is asked or left out. */
    public static Value<Boolean> yes() {
        return value(
                (node, key) -> {
                    if (!node.yaml().flag(key, false)) {
                        throw node.fault(key, "`" + key + "` is true or left out");
                    }
                    return true;
                },
                Schemas.of("const", true));
    }

    /** A whole number, both bounds included. */
    public static Value<Integer> whole(int least, int most) {
        return value(
                (node, key) -> node.yaml().integer(key, least, most),
                Schemas.of("type", "integer", "minimum", least, "maximum", most));
    }

    public static Value<List<String>> texts() {
        return value(
                (node, key) -> {
                    node.yaml()
                            .strings(key)
                            .forEach(text -> node.reading()
                                    .known(node.yaml().file(), node.yaml().line(key), text));
                    return node.yaml().strings(key);
                },
                Schemas.of("type", "array", "items", Schemas.of("type", "string", "minLength", 1)));
    }

    /** A path from the root. */
    public static Value<String> path() {
        return value(
                (node, key) -> {
                    String path = node.text(key);
                    if (!path.startsWith("/")) {
                        throw node.fault(key, "`" + key + "` must start with /");
                    }
                    return path;
                },
                Schemas.of("type", "string", "pattern", "^/"));
    }

    /** A regular expression. */
    public static Value<String> pattern() {
        return value(
                (node, key) -> {
                    String pattern = node.text(key);
                    try {
                        Pattern.compile(Places.filledAnyhow(pattern));
                    } catch (PatternSyntaxException broken) {
                        throw node.fault(key, "not a regular expression: " + broken.getDescription());
                    }
                    return pattern;
                },
                Schemas.of("type", "string", "minLength", 1));
    }

    /** Seconds, like 5s. */
    public static Value<Duration> seconds(int least, int most) {
        return value(
                (node, key) -> {
                    var duration = SECONDS.matcher(node.text(key));
                    int seconds = duration.matches() ? Integer.parseInt(duration.group(1)) : -1;
                    if (seconds < least || seconds > most) {
                        throw node.fault(key, "`" + key + "` is a number of seconds up to " + most + ", like 5s");
                    }
                    return Duration.ofSeconds(seconds);
                },
                Schemas.of("type", "string", "pattern", "^[0-9]{1,3}s$"));
    }

    /** One of an enum's constants, written small. */
    public static <E extends Enum<E>> Value<E> word(Class<E> words) {
        List<String> known = Arrays.stream(words.getEnumConstants())
                .map(word -> word.name().toLowerCase(Locale.ROOT))
                .toList();
        return value(
                (node, key) -> {
                    String written = node.yaml().string(key);
                    if (!known.contains(written)) {
                        throw node.fault(
                                key,
                                "unknown " + key + " `" + written + "`; "
                                        + NearestKey.advice(written, known, "there are "));
                    }
                    return Enum.valueOf(words, written.toUpperCase(Locale.ROOT));
                },
                Schemas.of("enum", known));
    }

    /** A mapping with keys of its own. */
    public static <T> Value<T> form(Form form, Function<Node, T> reader) {
        return value((node, key) -> reader.apply(form.open(node.yaml().map(key), node.reading())), form.schema());
    }

    /** A list of mappings with keys of their own. */
    public static <T> Value<List<T>> forms(Form form, Function<Node, T> reader) {
        return value(
                (node, key) -> node.yaml().list(key).stream()
                        .map(item -> reader.apply(form.open(item, node.reading())))
                        .toList(),
                Schemas.of("type", "array", "items", form.schema()));
    }

    /** A mapping whose keys are the author's names, all with one kind of value, in the order in which they are written. */
    public static <T> Value<Map<String, T>> map(Value<T> values) {
        return value(
                (node, key) -> {
                    Node map = new Node(node.yaml().map(key), node.reading());
                    Map<String, T> read = new LinkedHashMap<>();
                    map.yaml().keys().forEach(name -> read.put(name, values.read(map, name)));
                    return read;
                },
                Schemas.of("type", "object", "additionalProperties", values.schema()));
    }

    /** A file of the lab's folder, by its name there. */
    public static Value<LabText> file() {
        return value(LabText::read, Schemas.of("type", "string", "minLength", 1));
    }

    static <T> Value<T> value(java.util.function.BiFunction<Node, String, T> reader, Map<String, Object> schema) {
        return new Value<>() {
            @Override
            public T read(Node node, String key) {
                return reader.apply(node, key);
            }

            @Override
            public Map<String, Object> schema() {
                return schema;
            }
        };
    }
}
