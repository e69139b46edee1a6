package org.slipway.gateway.docker;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The query parameters that a route understands, decoded; a repeated one is there as often as it was sent.
 */
public record Query(Map<String, List<String>> values) {
    private static final Set<String> TRUE = Set.of("1", "true", "True", "TRUE", "t", "T");
    private static final Set<String> FALSE = Set.of("", "0", "false", "False", "FALSE", "f", "F");

    /**
     * @throws Refused when it is there more than once
     */
    public Optional<String> one(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        if (all.size() > 1) {
            throw Refused.badRequest("the parameter " + name + " is there more than once");
        }
        return all.stream().findFirst();
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** False when it is absent or empty. */
    public boolean flag(String name) {
        return flag(name, false);
    }

    public boolean flag(String name, boolean otherwise) {
        Optional<String> written = one(name);
        if (written.isEmpty()) {
            return otherwise;
        }
        if (TRUE.contains(written.get())) {
            return true;
        }
        if (FALSE.contains(written.get())) {
            return false;
        }
        throw Refused.badRequest("the parameter " + name + " is true or false");
    }

    /** Within the bounds; anything else is refused. */
    public Optional<Long> number(String name, long least, long most) {
        return one(name).filter(text -> !text.isEmpty()).map(text -> {
            if (!text.matches("-?\\d{1,18}") || Long.parseLong(text) < least || Long.parseLong(text) > most) {
                throw Refused.badRequest("the parameter " + name + " is a number from " + least + " to " + most);
            }
            return Long.parseLong(text);
        });
    }
}
