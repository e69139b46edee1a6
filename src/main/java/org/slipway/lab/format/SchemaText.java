package org.slipway.lab.format;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** A form as the text of a JSON Schema, the same at every writing; without a JSON library, so that lab files can be dealt with where there is none. */
public final class SchemaText {
    private final StringBuilder text = new StringBuilder();

    private SchemaText() {}

    public static String of(String title, Form form) {
        Map<String, Object> schema =
                Schemas.of("$schema", "https://json-schema.org/draft/2020-12/schema", "title", title);
        schema.putAll(form.schema());
        SchemaText made = new SchemaText();
        made.value(schema, 0);
        return made.text.append('\n').toString();
    }

    private void value(Object value, int depth) {
        if (value instanceof Map<?, ?> map) {
            object(map, depth);
        } else if (value instanceof Collection<?> list) {
            array(List.copyOf(list), depth);
        } else if (value instanceof Number || value instanceof Boolean) {
            text.append(value);
        } else {
            string(value.toString());
        }
    }

    private void object(Map<?, ?> map, int depth) {
        text.append("{\n");
        for (Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator(); entries.hasNext(); ) {
            Map.Entry<?, ?> entry = entries.next();
            text.append("  ".repeat(depth + 1));
            string(String.valueOf(entry.getKey()));
            text.append(": ");
            value(entry.getValue(), depth + 1);
            text.append(entries.hasNext() ? ",\n" : "\n");
        }
        text.append("  ".repeat(depth)).append('}');
    }

    private void array(List<?> list, int depth) {
        text.append('[');
        for (int i = 0; i < list.size(); i++) {
            text.append(i == 0 ? "" : ", ");
            value(list.get(i), depth);
        }
        text.append(']');
    }

    private void string(String content) {
        text.append('"');
        for (char c : content.toCharArray()) {
            switch (c) {
                case '"', '\\' -> text.append('\\').append(c);
                case '\n' -> text.append("\\n");
                case '\t' -> text.append("\\t");
                default -> text.append(c);
            }
        }
        text.append('"');
    }
}
