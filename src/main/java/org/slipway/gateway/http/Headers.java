package org.slipway.gateway.http;

import java.util.List;
import java.util.Optional;

/** The fields of a head, in their order; names in any case. */
public record Headers(List<Field> fields) {
    /** One line of a head. */
    public record Field(String name, String value) {}

    public Headers {
        fields = List.copyOf(fields);
    }

    public List<String> all(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .toList();
    }

    /** @throws HttpFault when it is there more than once */
    public Optional<String> one(String name) {
        List<String> all = all(name);
        if (all.size() > 1) {
            throw HttpFault.bad("the header " + name + " is there more than once");
        }
        return all.stream().findFirst();
    }

    /** Whether a comma-separated field has this word. */
    public boolean has(String name, String word) {
        return all(name).stream()
                .flatMap(value -> List.of(value.split(",", -1)).stream())
                .anyMatch(one -> one.strip().equalsIgnoreCase(word));
    }
}
