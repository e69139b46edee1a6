package org.slipway.gateway.docker;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a client filters a list by, {@code {"label":["a=b"]}} or, from old clients, {@code {"label":{"a=b":true}}}. They are applied on our side to what is the learner's already, so none of them can widen it.
 */
public record Filters(Map<String, List<String>> values) {
    private static final int LONGEST = 16 * 1024;

    /** @throws Refused for what is not of that form, or a filter that is not known here */
    public static Filters of(Exchange exchange, String... known) {
        String text = exchange.query().one("filters").orElse("");
        if (text.isEmpty()) {
            return new Filters(Map.of());
        }
        if (text.length() > LONGEST) {
            throw Refused.badRequest("the filters are longer than " + LONGEST + " characters");
        }
        Filters filters = new Filters(read(StrictJson.read(text, JsonNode.class)));
        filters.values().keySet().stream()
                .filter(name -> !Set.of(known).contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Refused.badRequest("Invalid filter '" + name + "'");
                });
        return filters;
    }

    private static Map<String, List<String>> read(JsonNode json) {
        if (!json.isObject()) {
            throw Refused.badRequest("the filters are not a JSON object");
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        json.fields().forEachRemaining(filter -> values.put(filter.getKey(), words(filter.getValue())));
        return values;
    }

    private static List<String> words(JsonNode value) {
        List<String> words = new ArrayList<>();
        if (value.isArray() && allTextual(value)) {
            value.forEach(word -> words.add(word.asText()));
        } else if (value.isObject()) {
            value.fieldNames().forEachRemaining(words::add);
        } else {
            throw Refused.badRequest("a filter's values are a list of strings");
        }
        return words;
    }

    private static boolean allTextual(JsonNode list) {
        for (JsonNode word : list) {
            if (!word.isTextual()) {
                return false;
            }
        }
        return true;
    }

    public List<String> of(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** True when there is no such filter, or one of its values is this. */
    public boolean allows(String name, String value) {
        return of(name).isEmpty() || of(name).contains(value);
    }

    /** As Docker's filters by name: a part of it fits, and ^ and $ stand for its ends. */
    public boolean allowsPart(String name, String value) {
        return of(name).isEmpty() || of(name).stream().anyMatch(pattern -> fits(pattern, value));
    }

    private static boolean fits(String pattern, String value) {
        boolean start = pattern.startsWith("^");
        boolean end = pattern.endsWith("$");
        String words = pattern.substring(start ? 1 : 0, pattern.length() - (end ? 1 : 0));
        if (words.startsWith("/")) {
            words = words.substring(1);
        }
        return start && end
                ? value.equals(words)
                : start ? value.startsWith(words) : end ? value.endsWith(words) : value.contains(words);
    }

    /** All values of the filter must be among these labels: {@code key} or {@code key=value}. */
    public boolean allowsLabels(JsonNode labels) {
        return of("label").stream().allMatch(wanted -> {
            int equals = wanted.indexOf('=');
            String key = equals < 0 ? wanted : wanted.substring(0, equals);
            JsonNode label = labels.path(key);
            return !label.isMissingNode() && (equals < 0 || label.asText().equals(wanted.substring(equals + 1)));
        });
    }
}
