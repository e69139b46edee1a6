package org.slipway.lab.format;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A key of a mapping, with the one description that both its reader and the schema are made from.
 *
 * @param <T> what its value is read as
 */
public abstract sealed class Key<T> {
    private final String name;
    final Value<? extends T> value;
    private final String help;

    private Key(String name, Value<? extends T> value, String help) {
        this.name = name;
        this.value = value;
        this.help = help;
    }

    /** A key that must be there; {@code help} is what an editor shows. */
    public static <T> Must<T> must(String name, Value<? extends T> value, String help) {
        return new Must<>(name, value, help);
    }

    /** A key that may be left out. */
    public static <T> May<T> may(String name, Value<? extends T> value, String help) {
        return new May<>(name, value, help);
    }

    public String name() {
        return name;
    }

    abstract boolean required();

    Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("description", help);
        schema.putAll(value.schema());
        schema.put("description", help); // a form has words of its own, which say less here
        return schema;
    }

    /** A key that must be there. */
    public static final class Must<T> extends Key<T> {
        private Must(String name, Value<? extends T> value, String help) {
            super(name, value, help);
        }

        public T of(Node node) {
            if (!node.has(name())) {
                throw node.fault(name(), "key `" + name() + "` is missing");
            }
            return value.read(node, name());
        }

        @Override
        boolean required() {
            return true;
        }
    }

    /** A key that may be left out. */
    public static final class May<T> extends Key<T> {
        private May(String name, Value<? extends T> value, String help) {
            super(name, value, help);
        }

        public Optional<T> of(Node node) {
            return node.has(name()) ? Optional.of(value.read(node, name())) : Optional.empty();
        }

        @Override
        boolean required() {
            return false;
        }
    }
}
