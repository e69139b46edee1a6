package org.slipway.lab;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slipway.course.yaml.NearestKey;
import org.slipway.course.yaml.StrictYaml;
import org.slipway.lab.check.CheckSpec;
import org.slipway.lab.check.ContainerCheck;
import org.slipway.lab.check.ExecCheck;
import org.slipway.lab.check.FileCheck;
import org.slipway.lab.check.HttpCheck;
import org.slipway.lab.check.LogsCheck;

/** Reads what a check asks: one kind each. */
final class SpecReader {
    private static final Pattern PORTS = Pattern.compile("(\\d{1,5}|\\{\\{\\w+}})(?::(\\d{1,5}|\\{\\{\\w+}}))?");

    private final TextReader texts;

    SpecReader(TextReader texts) {
        this.texts = texts;
    }

    CheckSpec spec(String kind, StrictYaml yaml) {
        return switch (kind) {
            case "container" -> container(yaml.allowOnly("name", "state", "image", "exitCode", "port"));
            case "http" -> http(yaml.allowOnly("url", "status", "contains", "matches"));
            case "logs" -> logs(yaml.allowOnly("container", "contains", "matches", "last"));
            case "file" -> file(yaml.allowOnly("in", "path", "exists", "contains", "matches"));
            default -> exec(yaml.allowOnly("command", "exit", "contains", "matches"));
        };
    }

    private ContainerCheck container(StrictYaml yaml) {
        Optional<Matcher> ports = yaml.has("port") ? Optional.of(ports(yaml)) : Optional.empty();
        return new ContainerCheck(
                texts.text(yaml, "name"),
                state(yaml),
                yaml.optionalString("image"),
                yaml.optionalInteger("exitCode", 0, 255),
                ports.map(found -> found.group(1)),
                ports.flatMap(found -> Optional.ofNullable(found.group(2))));
    }

    private static ContainerCheck.State state(StrictYaml yaml) {
        if (!yaml.has("state")) {
            return ContainerCheck.State.ANY;
        }
        List<String> known = Arrays.stream(ContainerCheck.State.values())
                .map(state -> state.name().toLowerCase(Locale.ROOT))
                .toList();
        String written = yaml.string("state");
        if (!known.contains(written)) {
            throw yaml.fault(
                    "state", "unknown state `" + written + "`; " + NearestKey.advice(written, known, "known states: "));
        }
        return ContainerCheck.State.valueOf(written.toUpperCase(Locale.ROOT));
    }

    private Matcher ports(StrictYaml yaml) {
        Matcher ports = PORTS.matcher(texts.portOrText(yaml, "port"));
        if (!ports.matches()) {
            throw yaml.fault(
                    "port", "`port` is a published port, or published:target, like \"8080\" or \"{{port}}:80\"");
        }
        return ports;
    }

    private HttpCheck http(StrictYaml yaml) {
        String url = texts.text(yaml, "url");
        try {
            URI address = URI.create(Places.filledAnyhow(url));
            if (!"http".equals(address.getScheme()) || address.getHost() == null) {
                throw new IllegalArgumentException(url);
            }
        } catch (IllegalArgumentException notAnAddress) {
            throw yaml.fault("url", "`url` must look like http://localhost:{{port}}/ or http://web/");
        }
        return new HttpCheck(url, yaml.optionalInteger("status", 100, 599).orElse(200), texts.content(yaml));
    }

    private LogsCheck logs(StrictYaml yaml) {
        return new LogsCheck(
                texts.text(yaml, "container"),
                texts.someContent(yaml),
                yaml.optionalInteger("last", 1, 1000).orElse(200));
    }

    private FileCheck file(StrictYaml yaml) {
        String path = texts.text(yaml, "path");
        if (!path.startsWith("/")) {
            throw yaml.fault("path", "`path` must start with /");
        }
        return new FileCheck(texts.text(yaml, "in"), path, yaml.flag("exists", true), texts.content(yaml));
    }

    private ExecCheck exec(StrictYaml yaml) {
        return new ExecCheck(
                texts.text(yaml, "command"),
                yaml.optionalInteger("exit", 0, 255).orElse(0),
                texts.content(yaml));
    }
}
