package org.slipway.compute.container;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slipway.engine.SandboxInfo;

/** What is written on every container of a learner's, so that it is found again and never taken for another's. */
final class Labels {
    private static final String NAME = "slipway.name";
    private static final String PORTS = "slipway.ports";
    private static final Pattern PORT = Pattern.compile("(\\d{1,5}):(\\d{1,5})");

    private Labels() {}

    /** Shared by all of a learner's own containers on the bench. */
    static Map<String, String> of(Bench bench) {
        return Map.of(
                "slipway.owner", Long.toString(bench.accountId()),
                "slipway.role", "learner",
                "slipway.session", bench.session());
    }

    /** Shared by everything of the session, the bench's own network and workspace with it. */
    static Map<String, String> session(Bench bench) {
        return Map.of("slipway.session", bench.session());
    }

    static Map<String, String> of(Bench bench, String name) {
        Map<String, String> labels = new HashMap<>(of(bench));
        labels.put(NAME, name);
        return labels;
    }

    static Map<String, String> of(Bench bench, LaunchRequest request) {
        Map<String, String> labels = new HashMap<>(of(bench, request.name()));
        request.port().ifPresent(port -> labels.put(PORTS, port.published() + ":" + port.target()));
        return labels;
    }

    static String name(SandboxInfo sandbox) {
        return sandbox.labels().getOrDefault(NAME, sandbox.name());
    }

    static Optional<PublishedPort> port(SandboxInfo sandbox) {
        Matcher port = PORT.matcher(sandbox.labels().getOrDefault(PORTS, ""));
        return port.matches()
                ? Optional.of(new PublishedPort(Integer.parseInt(port.group(1)), Integer.parseInt(port.group(2))))
                : Optional.empty();
    }
}
