package org.slipway.lab.format;

import java.util.LinkedHashMap;
import java.util.Map;

/** Pieces of JSON Schema that keep their order, so that the file made of them is always the same. */
public final class Schemas {
    private Schemas() {}

    public static Map<String, Object> of(Object... keysAndValues) {
        Map<String, Object> schema = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            schema.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return schema;
    }
}
