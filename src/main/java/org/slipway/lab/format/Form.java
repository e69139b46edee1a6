package org.slipway.lab.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slipway.course.yaml.StrictYaml;

/**
 * The keys that a mapping may have.
 *
 * @param help what it is, as an editor shows it
 * @param oneOf names of keys of which exactly one is there; empty for no such rule
 */
public record Form(String help, List<Key<?>> keys, List<String> oneOf) {
    public Form {
        keys = List.copyOf(keys);
        oneOf = List.copyOf(oneOf);
    }

    public static Form of(String help, Key<?>... keys) {
        return new Form(help, List.of(keys), List.of());
    }

    /** The mapping, when it has no other keys; an unknown one is a fault that names the nearest. */
    public Node open(StrictYaml yaml, Reading reading) {
        return new Node(yaml.allowOnly(keys.stream().map(Key::name).toArray(String[]::new)), reading);
    }

    /** In the words of JSON Schema. */
    public Map<String, Object> schema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        keys.forEach(key -> properties.put(key.name(), key.schema()));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("description", help);
        schema.put("properties", properties);
        schema.put("additionalProperties", false);
        List<String> required =
                keys.stream().filter(Key::required).map(Key::name).toList();
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        if (!oneOf.isEmpty()) {
            schema.put(
                    "oneOf",
                    oneOf.stream()
                            .map(name -> Map.of("required", List.of(name)))
                            .toList());
        }
        return schema;
    }
}
