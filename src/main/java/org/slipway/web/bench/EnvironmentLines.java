package org.slipway.web.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import org.slipway.compute.container.ContainerRefused;

/** Variables as a learner types them: a line each, {@code NAME=value}. */
final class EnvironmentLines {
    private EnvironmentLines() {}

    /** @throws ContainerRefused for a line without {@code =} */
    static Map<String, String> read(String text) {
        Map<String, String> variables = new LinkedHashMap<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            int equals = line.indexOf('=');
            if (equals < 1) {
                throw new ContainerRefused(
                        "environment", "Line " + number + " has no name before a “=”. Write each as NAME=value.");
            }
            variables.put(line.substring(0, equals).strip(), line.substring(equals + 1));
        }
        return variables;
    }
}
