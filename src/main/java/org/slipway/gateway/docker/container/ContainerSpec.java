package org.slipway.gateway.docker.container;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slipway.gateway.docker.Given;

/**
 * What a client asks for when it creates a container, as Docker's API spells it.
 *
 * @param entrypoint null for the image's own, which is not the same as an empty one
 * @param rest fields that nothing is done with; {@link Forbidden} looks at them
 */
@JsonNaming(UpperCamelCaseStrategy.class)
record ContainerSpec(
        String hostname,
        String domainname,
        String user,
        Boolean attachStdin,
        Boolean attachStdout,
        Boolean attachStderr,
        Boolean tty,
        Boolean openStdin,
        Boolean stdinOnce,
        List<String> env,
        List<String> cmd,
        @Nullable List<String> entrypoint,
        @Nullable Health healthcheck,
        String image,
        Map<String, @Nullable Nothing> exposedPorts,
        Map<String, @Nullable Nothing> volumes,
        String workingDir,
        Boolean networkDisabled,
        Map<String, String> labels,
        String stopSignal,
        @Nullable Long stopTimeout,
        HostSpec hostConfig,
        Networking networkingConfig,
        @JsonAnySetter Map<String, JsonNode> rest) {

    /** Docker's way to write a set: each member has an empty object. */
    record Nothing() {}

    /** Times are in nanoseconds. */
    @JsonNaming(UpperCamelCaseStrategy.class)
    record Health(List<String> test, Long interval, Long timeout, Long startPeriod, Long startInterval, Long retries) {
        Health {
            test = Given.list(test);
            interval = Given.number(interval);
            timeout = Given.number(timeout);
            startPeriod = Given.number(startPeriod);
            startInterval = Given.number(startInterval);
            retries = Given.number(retries);
        }
    }

    @JsonNaming(UpperCamelCaseStrategy.class)
    record Networking(Map<String, @Nullable Joining> endpointsConfig) {
        Networking {
            endpointsConfig = Given.map(endpointsConfig);
        }
    }

    /** How a container joins a network. */
    @JsonNaming(UpperCamelCaseStrategy.class)
    record Joining(List<String> aliases, @JsonAnySetter Map<String, JsonNode> rest) {
        Joining {
            aliases = Given.list(aliases);
            rest = Given.map(rest);
        }
    }

    ContainerSpec {
        hostname = Given.text(hostname);
        domainname = Given.text(domainname);
        user = Given.text(user);
        attachStdin = Given.yes(attachStdin);
        attachStdout = Given.yes(attachStdout);
        attachStderr = Given.yes(attachStderr);
        tty = Given.yes(tty);
        openStdin = Given.yes(openStdin);
        stdinOnce = Given.yes(stdinOnce);
        env = Given.list(env);
        cmd = Given.list(cmd);
        image = Given.text(image);
        exposedPorts = Given.map(exposedPorts);
        volumes = Given.map(volumes);
        workingDir = Given.text(workingDir);
        networkDisabled = Given.yes(networkDisabled);
        labels = Given.map(labels);
        stopSignal = Given.text(stopSignal);
        hostConfig = hostConfig == null ? HostSpec.none() : hostConfig;
        networkingConfig = networkingConfig == null ? new Networking(Map.of()) : networkingConfig;
        rest = Given.map(rest);
    }

    Optional<Health> health() {
        return Optional.ofNullable(healthcheck);
    }
}
