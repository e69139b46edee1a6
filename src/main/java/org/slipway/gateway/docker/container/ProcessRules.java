package org.slipway.gateway.docker.container;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.slipway.gateway.docker.Refused;

/** What runs in a container, as whom, where and with which variables. */
final class ProcessRules {
    static final int LONGEST_STOP = 60;
    private static final Pattern HOST_NAME = Pattern.compile("[a-zA-Z0-9]([a-zA-Z0-9.-]{0,62})?");
    private static final Pattern USER = Pattern.compile("[a-zA-Z0-9_.-]{0,32}(:[a-zA-Z0-9_.-]{0,32})?");
    private static final Pattern SIGNAL = Pattern.compile("(SIG)?[A-Z][A-Z0-9+-]{1,10}|[1-9]|[1-5]\\d|6[0-4]");
    private static final int MOST_WORDS = 1000;
    private static final int MOST_CHARACTERS = 128 * 1024;
    private static final int MOST_LABELS = 100;

    private ProcessRules() {}

    static void write(ContainerSpec spec, ImageFacts image, ObjectNode body) {
        put(body, "Hostname", name(spec.hostname()));
        put(body, "Domainname", name(spec.domainname()));
        put(body, "User", user(spec.user()));
        body.put("AttachStdin", spec.attachStdin());
        body.put("AttachStdout", spec.attachStdout());
        body.put("AttachStderr", spec.attachStderr());
        body.put("Tty", spec.tty());
        body.put("OpenStdin", spec.openStdin());
        body.put("StdinOnce", spec.stdinOnce());
        words(body, "Env", environment(spec.env()));
        words(body, "Cmd", command(spec.cmd()));
        List<String> entrypoint = spec.entrypoint();
        if (entrypoint != null) {
            ArrayNode written = body.putArray("Entrypoint");
            command(entrypoint).forEach(written::add);
        }
        Places.workingDirectory(image.workingDir());
        put(body, "WorkingDir", Places.workingDirectory(spec.workingDir()));
        if (!spec.stopSignal().isEmpty()) {
            body.put("StopSignal", signal(spec.stopSignal()));
        }
        Long timeout = spec.stopTimeout();
        if (timeout != null) {
            body.put("StopTimeout", seconds(timeout));
        }
    }

    /** Those of the client's labels that are not ours to set. */
    static Map<String, String> labels(Map<String, String> asked) {
        if (asked.size() > MOST_LABELS) {
            throw Refused.badRequest("a container has " + MOST_LABELS + " labels at most");
        }
        Map<String, String> kept = new java.util.LinkedHashMap<>(asked);
        kept.keySet().removeIf(label -> label.startsWith("slipway."));
        kept.forEach((label, value) -> {
            if (label.isEmpty() || label.length() > 256 || (value != null && value.length() > 4096)) {
                throw Refused.badRequest("a label has a name of 256 characters at most and a value of 4096");
            }
        });
        return kept;
    }

    static List<String> environment(List<String> asked) {
        for (String variable : asked) {
            int sign = variable.indexOf('=');
            if (sign == 0 || variable.isEmpty() || variable.indexOf('\0') >= 0) {
                throw Refused.badRequest("invalid environment variable: a variable is written NAME=value");
            }
        }
        return command(asked);
    }

    /** Words of a command, or variables: a number of them that no honest client passes. */
    static List<String> command(List<String> words) {
        long characters = words.stream().mapToLong(String::length).sum();
        if (words.size() > MOST_WORDS || characters > MOST_CHARACTERS) {
            throw Refused.badRequest("commands and variables have " + MOST_WORDS + " words and " + MOST_CHARACTERS
                    + " characters at most");
        }
        return words;
    }

    static String user(String user) {
        if (!USER.matcher(user).matches()) {
            throw Refused.badRequest("a user is a name or number, with :group if you like");
        }
        return user;
    }

    static String signal(String signal) {
        if (!SIGNAL.matcher(signal).matches()) {
            throw Refused.badRequest("Invalid signal: " + (signal.length() <= 20 ? signal : "too long"));
        }
        return signal;
    }

    private static long seconds(long timeout) {
        if (timeout < 0 || timeout > LONGEST_STOP) {
            throw Refused.badRequest("a container has " + LONGEST_STOP + " seconds at most to stop");
        }
        return timeout;
    }

    private static String name(String name) {
        if (!name.isEmpty() && !HOST_NAME.matcher(name).matches()) {
            throw Refused.badRequest("a host name has letters, digits, . and -, 63 characters at most");
        }
        return name;
    }

    private static void put(ObjectNode body, String field, String value) {
        if (!value.isEmpty()) {
            body.put(field, value);
        }
    }

    static void words(ObjectNode body, String field, List<String> words) {
        if (!words.isEmpty()) {
            ArrayNode written = body.putArray(field);
            words.forEach(written::add);
        }
    }
}
