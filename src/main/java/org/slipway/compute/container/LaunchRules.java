package org.slipway.compute.container;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a learner may ask for; each refusal names the field and says what to do. */
final class LaunchRules {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_.-]{0,62}");
    private static final Pattern VARIABLE = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]{0,127}");
    private static final Set<String> TAKEN = Set.of("workspace", "bench", "localhost");
    private static final int MOST_VARIABLES = 50;
    private static final int LONGEST_VALUE = 4096;

    private static final int LEAST_MEMORY_MEGABYTES = 6;
    private static final long MEGABYTE = 1024L * 1024;

    private final Quotas quotas;

    LaunchRules(Quotas quotas) {
        this.quotas = quotas;
    }

    /** Checks what needs no look at the bench. */
    void check(LaunchRequest request) {
        name(request.name());
        environment(request.environment());
        request.port().ifPresent(LaunchRules::port);
        memory(request.memoryMegabytes());
    }

    /** Checks the request against what is on the bench already. */
    void check(LaunchRequest request, List<LearnerContainer> there) {
        for (LearnerContainer container : there) {
            if (container.name().equals(request.name())) {
                throw new ContainerRefused(
                        "name",
                        "You have a container named " + request.name()
                                + ". Choose another name, or remove that one first.");
            }
            if (samePort(container, request)) {
                throw new ContainerRefused(
                        "port",
                        "Port " + request.port().orElseThrow().published() + " is published by your container "
                                + container.name() + ". Choose another port, or remove that container first.");
            }
        }
        if (there.size() >= quotas.containers()) {
            throw new ContainerRefused(
                    "", "You have " + there.size() + " containers, which is as many as fit. Remove one first.");
        }
    }

    private static boolean samePort(LearnerContainer container, LaunchRequest request) {
        return request.port()
                .flatMap(port -> container.publishing(port.published()))
                .isPresent();
    }

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    private static void name(String name) {
        if (!isName(name)) {
            throw new ContainerRefused(
                    "name",
                    "A name starts with a letter or digit and goes on with letters, digits, _, . and -, 63 characters at most.");
        }
        if (TAKEN.contains(name.toLowerCase(Locale.ROOT))) {
            throw new ContainerRefused(
                    "name", "The name " + name + " belongs to your bench itself. Choose another one.");
        }
    }

    private static void environment(Map<String, String> environment) {
        if (environment.size() > MOST_VARIABLES) {
            throw new ContainerRefused("environment", "Set " + MOST_VARIABLES + " variables at most.");
        }
        environment.forEach(LaunchRules::variable);
    }

    private static void variable(String name, String value) {
        if (!VARIABLE.matcher(name).matches()) {
            throw new ContainerRefused(
                    "environment",
                    "“" + shortened(name)
                            + "” cannot be a variable's name: it starts with a letter or _ and goes on with letters, digits and _.");
        }
        if (value.length() > LONGEST_VALUE || value.indexOf('\0') >= 0) {
            throw new ContainerRefused(
                    "environment",
                    "The value of " + name + " must have " + LONGEST_VALUE
                            + " characters at most and no null character.");
        }
    }

    private static void port(PublishedPort port) {
        if (port.published() < 1 || port.published() > 65535) {
            throw new ContainerRefused("port", "Publish on a port from 1 to 65535.");
        }
        if (port.target() < 1 || port.target() > 65535) {
            throw new ContainerRefused("port", "The container's own port is a number from 1 to 65535.");
        }
    }

    private void memory(int megabytes) {
        long most = quotas.containerMemory() / MEGABYTE;
        if (megabytes < LEAST_MEMORY_MEGABYTES || megabytes > most) {
            throw new ContainerRefused(
                    "memory", "Give it from " + LEAST_MEMORY_MEGABYTES + " to " + most + " MB of memory.");
        }
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
