package org.slipway.course.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.NodeType;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * One mapping of a YAML file that knows where it stands. Call {@link #allowOnly} first, then ask for values by key; whatever is
 * missing, mistyped or of the wrong kind throws {@link FaultyFile}.
 */
public final class StrictYaml {
    private final YamlSource source;
    private final int line;
    private final Map<String, NodeTuple> entries;

    private StrictYaml(YamlSource source, MappingNode node) {
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
                String advice = NearestKey.of(key, allowed)
                        .map(near -> "did you mean `" + near + "`?")
                        .orElse("known keys: " + String.join(", ", allowed));
                throw fault(key, "unknown key `" + key + "`; " + advice);
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
        return text(key, required(key));
    }

    public Optional<String> optionalString(String key) {
        return has(key) ? Optional.of(string(key)) : Optional.empty();
    }

    /** A whole number within the bounds, both included. */
    public int integer(String key, int least, int most) {
        ScalarNode scalar = scalar(key, required(key));
        if (!Tag.INT.equals(scalar.getTag())) {
            throw fault(key, "`" + key + "` must be a whole number");
        }
        try {
            int value = Integer.parseInt(scalar.getValue());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException tooLong) {
            // told below: out of bounds like any other
        }
        throw fault(key, "`" + key + "` must be between " + least + " and " + most);
    }

    /** A whole number from 0. */
    public int integer(String key) {
        return integer(key, 0, Integer.MAX_VALUE);
    }

    public Optional<Integer> optionalInteger(String key, int least, int most) {
        return has(key) ? Optional.of(integer(key, least, most)) : Optional.empty();
    }

    /** True or false; the given value when the key is absent. */
    public boolean flag(String key, boolean otherwise) {
        if (!has(key)) {
            return otherwise;
        }
        ScalarNode scalar = scalar(key, required(key));
        if (!Tag.BOOL.equals(scalar.getTag())) {
            throw fault(key, "`" + key + "` must be true or false");
        }
        return Boolean.parseBoolean(scalar.getValue());
    }

    /** A mapping under a key that must be there. */
    public StrictYaml map(String key) {
        return map(key, required(key));
    }

    public Optional<StrictYaml> optionalMap(String key) {
        return has(key) ? Optional.of(map(key)) : Optional.empty();
    }

    /** A list of mappings; empty when the key is absent. */
    public List<StrictYaml> list(String key) {
        List<StrictYaml> maps = new ArrayList<>();
        items(key).forEach(item -> maps.add(map(key, item)));
        return List.copyOf(maps);
    }

    /** A list of texts; empty when the key is absent. */
    public List<String> strings(String key) {
        List<String> texts = new ArrayList<>();
        items(key).forEach(item -> texts.add(text(key, item)));
        return List.copyOf(texts);
    }

    /** True when the value is a mapping: for keys that may hold a word or more. */
    public boolean isMap(String key) {
        return has(key) && required(key).getNodeType() == NodeType.MAPPING;
    }

    /** A problem with the value of a key, for rules that only the caller knows. */
    public FaultyFile fault(String key, String problem) {
        return new FaultyFile(file(), line(key), problem);
    }

    private Node required(String key) {
        NodeTuple entry = entries.get(key);
        if (entry == null) {
            throw fault(key, "key `" + key + "` is missing");
        }
        return entry.getValueNode();
    }

    private List<Node> items(String key) {
        if (!has(key)) {
            return List.of();
        }
        if (required(key) instanceof SequenceNode list) {
            return list.getValue();
        }
        throw fault(key, "`" + key + "` must be a list");
    }

    private StrictYaml map(String key, Node node) {
        if (node instanceof MappingNode map) {
            return new StrictYaml(source, map);
        }
        throw source.fault(node.getStartMark(), "`" + key + "` must hold `key: value` pairs");
    }

    private ScalarNode scalar(String key, Node node) {
        if (node instanceof ScalarNode scalar && !Tag.NULL.equals(scalar.getTag())) {
            return scalar;
        }
        String problem = node instanceof ScalarNode ? "` has no value" : "` must be a single value";
        throw source.fault(node.getStartMark(), "`" + key + problem);
    }

    private String text(String key, Node node) {
        ScalarNode scalar = scalar(key, node);
        if (!Tag.STR.equals(scalar.getTag())) {
            throw source.fault(scalar.getStartMark(), "`" + key + "` must be text; put it in quotes");
        }
        if (scalar.getValue().isBlank()) {
            throw source.fault(scalar.getStartMark(), "`" + key + "` has no value");
        }
        return scalar.getValue();
    }
}
