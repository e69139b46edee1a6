package org.slipway.lab.format;

import java.util.Map;

/** A kind of value: how it is read, and how an editor is told what it looks like. */
public interface Value<T> {
    /** Throws {@link org.slipway.course.yaml.FaultyFile} for what is no such value. The key is there. */
    T read(Node node, String key);

    /** In the words of JSON Schema. */
    Map<String, Object> schema();
}
