package org.slipway.gateway.docker.container;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slipway.gateway.docker.Refused;

/** How a container is started again, looked after and listened to. */
final class LifeRules {
    private static final long SECOND = 1_000_000_000L;
    private static final int MOST_RESTARTS = 5;
    private static final Set<String> LOGS = Set.of("", "json-file", "local", "none");
    private static final Set<String> LOG_OPTIONS = Set.of(
            "max-size",
            "max-file",
            "compress",
            "mode",
            "max-buffer-size",
            "tag",
            "labels",
            "labels-regex",
            "env",
            "env-regex");

    private LifeRules() {}

    static void restart(Optional<HostSpec.Restart> asked, ObjectNode host, List<String> warnings) {
        String name = asked.map(HostSpec.Restart::name).orElse("");
        ObjectNode written = host.putObject("RestartPolicy").put("Name", "no");
        switch (name) {
            case "", "no" -> {}
            case "on-failure" -> {
                long times = asked.map(HostSpec.Restart::maximumRetryCount).orElse(0L);
                written.put("Name", name)
                        .put("MaximumRetryCount", times < 1 || times > MOST_RESTARTS ? MOST_RESTARTS : times);
            }
            case "always", "unless-stopped" ->
                warnings.add("--restart " + name
                        + " is not for this bench: the container starts when you start it. on-failure restarts up to "
                        + MOST_RESTARTS + " times.");
            default -> throw Refused.badRequest("invalid restart policy: no, on-failure, always or unless-stopped");
        }
    }

    static void logs(Optional<HostSpec.LogChoice> asked, ObjectNode host) {
        String type = asked.map(HostSpec.LogChoice::type).orElse("");
        if (!LOGS.contains(type)) {
            throw Refused.forbidden("--log-driver here is local or none: logs stay on the bench");
        }
        asked.ifPresent(choice -> choice.config().keySet().forEach(option -> {
            if (!LOG_OPTIONS.contains(option)) {
                throw Refused.forbidden("--log-opt here knows max-size and max-file");
            }
        }));
        ObjectNode written = host.putObject("LogConfig");
        if (type.equals("none")) {
            written.put("Type", "none");
        } else {
            written.put("Type", "local")
                    .putObject("Config")
                    .put("max-size", "10m")
                    .put("max-file", "2");
        }
    }

    /** A check that runs more often than once a second is a load, not a check: it is switched off. */
    static void health(ContainerSpec spec, ImageFacts image, ObjectNode body, List<String> warnings) {
        Optional<ContainerSpec.Health> asked = spec.health();
        long interval = asked.map(ContainerSpec.Health::interval)
                .filter(nanos -> nanos != 0)
                .orElse(image.healthInterval());
        boolean off = asked.map(health -> health.test().equals(List.of("NONE"))).orElse(false);
        if (interval != 0 && interval < SECOND && !off) {
            body.putObject("Healthcheck").putArray("Test").add("NONE");
            warnings.add("the health check is switched off: its interval is one second at least");
            return;
        }
        asked.ifPresent(health -> write(health, body.putObject("Healthcheck")));
    }

    private static void write(ContainerSpec.Health health, ObjectNode written) {
        if (health.timeout() < 0 || health.startPeriod() < 0 || health.retries() < 0 || health.retries() > 100) {
            throw Refused.badRequest(
                    "the times and retries of a health check are not negative, and 100 retries enough");
        }
        ProcessRules.words(written, "Test", ProcessRules.command(health.test()));
        put(written, "Interval", health.interval());
        put(written, "Timeout", health.timeout());
        put(written, "StartPeriod", health.startPeriod());
        put(written, "Retries", health.retries());
    }

    private static void put(ObjectNode written, String field, long value) {
        if (value != 0) {
            written.put(field, value);
        }
    }
}
