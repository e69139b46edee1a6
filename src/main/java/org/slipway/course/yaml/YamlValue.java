package org.slipway.course.yaml;

import java.util.List;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * One value of a mapping, taken as what its reader expects; anything else throws {@link FaultyFile}, which names the key.
 *
 * @param keyLine the line of the key, where a value of the wrong kind is reported
 */
record YamlValue(YamlSource source, int keyLine, String key, Node node) {
    String text() {
        ScalarNode scalar = scalar();
        if (!Tag.STR.equals(scalar.getTag())) {
            throw faultHere("must be text; put it in quotes");
        }
        if (scalar.getValue().isBlank()) {
            throw faultHere("has no value");
        }
        return scalar.getValue();
    }

    String plain() {
        ScalarNode scalar = scalar();
        if (Tag.BOOL.equals(scalar.getTag())) {
            throw faultHere("must be text or a number; put it in quotes");
        }
        if (scalar.getValue().isBlank()) {
            throw faultHere("has no value");
        }
        return scalar.getValue();
    }

    int integer(int least, int most) {
        ScalarNode scalar = scalar();
        if (!Tag.INT.equals(scalar.getTag())) {
            throw faultAtKey("must be a whole number");
        }
        try {
            int value = Integer.parseInt(scalar.getValue());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException tooLong) {
            // told below: out of bounds like any other
        }
        throw faultAtKey("must be between " + least + " and " + most);
    }

    boolean flag() {
        ScalarNode scalar = scalar();
        if (!Tag.BOOL.equals(scalar.getTag())) {
            throw faultAtKey("must be true or false");
        }
        return Boolean.parseBoolean(scalar.getValue());
    }

    boolean isMap() {
        return node instanceof MappingNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    StrictYaml map() {
        if (node instanceof MappingNode map) {
            return new StrictYaml(source, map);
        }
        throw faultHere("must hold `key: value` pairs");
    }

    /** The values of a list, told by the list's key. */
    List<YamlValue> items() {
        if (node instanceof SequenceNode list) {
            return list.getValue().stream()
                    .map(item -> new YamlValue(source, keyLine, key, item))
                    .toList();
        }
        throw faultAtKey("must be a list");
    }

    private ScalarNode scalar() {
        if (node instanceof ScalarNode scalar && !Tag.NULL.equals(scalar.getTag())) {
            return scalar;
        }
        throw faultHere(node instanceof ScalarNode ? "has no value" : "must be a single value");
    }

    private FaultyFile faultAtKey(String problem) {
        return new FaultyFile(source.file(), keyLine, "`" + key + "` " + problem);
    }

    private FaultyFile faultHere(String problem) {
        return source.fault(node.getStartMark(), "`" + key + "` " + problem);
    }
}
