package org.slipway.lab.check;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The services of a Compose project, by the labels that docker-compose writes on its containers. */
public record ComposeCheck(String project, Map<String, State> services) implements CheckSpec {
    public static final String PROJECT_LABEL = "com.docker.compose.project";
    public static final String SERVICE_LABEL = "com.docker.compose.service";

    /** What a service's containers should be. */
    public enum State {
        RUNNING("is running"),
        HEALTHY("is healthy"),
        EXITED("has exited"),
        ABSENT("is removed");

        private final String words;

        State(String words) {
            this.words = words;
        }

        /** After the service's name. */
        public String words() {
            return words;
        }
    }

    public ComposeCheck {
        services = Collections.unmodifiableMap(new LinkedHashMap<>(services));
    }

    @Override
    public String title() {
        return "In the Compose project `" + project + "` "
                + services.entrySet().stream()
                        .map(service -> "`" + service.getKey() + "` "
                                + service.getValue().words())
                        .collect(Collectors.joining(" and "));
    }

    @Override
    public ComposeCheck filled(Placeholders values) {
        return new ComposeCheck(values.fill(project), services);
    }
}
