package org.slipway.engine.docker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes this portal's label on everything it makes and looks at nothing without it, so that two portals can share an engine. */
record Labelling(String instance) {
    private static final String LABEL = "slipway.instance";

    Map<String, String> forced(Map<String, String> labels) {
        Map<String, String> all = new HashMap<>(labels);
        all.put(LABEL, instance);
        return all;
    }

    /** Docker's filter words for all these labels and our own. */
    List<String> filters(Map<String, String> labels) {
        List<String> filters = new ArrayList<>();
        forced(labels).forEach((name, value) -> filters.add(name + "=" + value));
        return filters;
    }

    boolean isOurs(@Nullable Map<String, String> labels) {
        return labels != null && instance.equals(labels.get(LABEL));
    }
}
