package org.slipway.course.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * One mapping of a YAML file that knows where it stands. Call {@link #allowOnly} first, then ask for values by key; whatever is
 * missing, mistyped or of the wrong kind throws {@link FaultyFile}.
 */
public final class StrictYaml {
    private final YamlSource source;
    private final int line;
    private final Map<String, NodeTuple> entries;

    StrictYaml(YamlSource source, MappingNode node) {
        this.source = source;
        this.line = source.line(node.getStartMark());
        this.entries = entries(source, node);
    }

    /** Reads a whole file. */
    public static StrictYaml read(String file, String text) {
        return read(file, 1, text);
    }

    /** Reads YAML that starts at a line of a larger file, as front matter does; lines are reported as lines of that file. */
    public static StrictYaml read(String file, int firstLine, String text) {
        YamlSource source = new YamlSource(file, firstLine, text);
        return new StrictYaml(source, source.root());
    }

    private static Map<String, NodeTuple> entries(YamlSource source, MappingNode node) {
        Map<String, NodeTuple> entries = new LinkedHashMap<>();
        for (NodeTuple entry : node.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                throw source.fault(entry.getKeyNode().getStartMark(), "a key must be a plain word");
            }
            if (entries.putIfAbsent(key.getValue(), entry) != null) {
                throw source.fault(key.getStartMark(), "key `" + key.getValue() + "` is there twice");
            }
        }
        return entries;
    }

    /** Refuses every other key, naming the nearest allowed one. */
    public StrictYaml allowOnly(String... keys) {
        List<String> allowed = List.of(keys);
        for (Map.Entry<String, NodeTuple> entry : entries.entrySet()) {
            String key = entry.getKey();
            if (!allowed.contains(key)) {
                throw fault(key, "unknown key `" + key + "`; " + NearestKey.advice(key, allowed, "known keys: "));
            }
        }
        return this;
    }

    public String file() {
        return source.file();
    }

    /** The line this mapping starts in. */
    public int line() {
        return line;
    }

    /** The line of a key, or of the mapping when the key is absent. */
    public int line(String key) {
        NodeTuple entry = entries.get(key);
        return entry == null ? line : source.line(entry.getKeyNode().getStartMark());
    }

    public boolean has(String key) {
        return entries.containsKey(key);
    }

    /** The keys in the order they are written. */
    public Set<String> keys() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    /** Text that is there and not blank. A number or true/false must be in quotes to be text. */
    public String string(String key) {
        return required(key).text();
    }

    public Optional<String> optionalString(String key) {
        return value(key).map(YamlValue::text);
    }

    /** Text or a number as it is written, for values that may be either. */
    public String plain(String key) {
        return required(key).plain();
    }

    /** A whole number within the bounds, both included. */
    public int integer(String key, int least, int most) {
        return required(key).integer(least, most);
    }

    /** A whole number from 0. */
    public int integer(String key) {
        return integer(key, 0, Integer.MAX_VALUE);
    }

    public Optional<Integer> optionalInteger(String key, int least, int most) {
        return value(key).map(value -> value.integer(least, most));
    }

    /** True or false; the given value when the key is absent. */
    public boolean flag(String key, boolean otherwise) {
        return value(key).map(YamlValue::flag).orElse(otherwise);
    }

    /** A mapping under a key that must be there. */
    public StrictYaml map(String key) {
        return required(key).map();
    }

    public Optional<StrictYaml> optionalMap(String key) {
        return value(key).map(YamlValue::map);
    }

    /** A list of mappings; empty when the key is absent. */
    public List<StrictYaml> list(String key) {
        return items(key).map(YamlValue::map).toList();
    }

    /** A list of texts; empty when the key is absent. */
    public List<String> strings(String key) {
        return items(key).map(YamlValue::text).toList();
    }

    /** True when the value is a mapping: for keys that may hold a word or more. */
    public boolean isMap(String key) {
        return value(key).filter(YamlValue::isMap).isPresent();
    }

    /** True when the value is a list: for keys that may hold a word or more. */
    public boolean isList(String key) {
        return value(key).filter(YamlValue::isList).isPresent();
    }

    /** A problem with the value of a key, for rules that only the caller knows. */
    public FaultyFile fault(String key, String problem) {
        return new FaultyFile(file(), line(key), problem);
    }

    private Stream<YamlValue> items(String key) {
        return value(key).stream().flatMap(value -> value.items().stream());
    }

    private YamlValue required(String key) {
        return value(key).orElseThrow(() -> fault(key, "key `" + key + "` is missing"));
    }

    private Optional<YamlValue> value(String key) {
        return Optional.ofNullable(entries.get(key))
                .map(entry -> new YamlValue(source, line(key), key, entry.getValueNode()));
    }
}
