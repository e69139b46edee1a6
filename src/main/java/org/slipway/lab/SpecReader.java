package org.slipway.lab;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.slipway.course.yaml.FaultyFile;
import org.slipway.course.yaml.NearestKey;
import org.slipway.course.yaml.StrictYaml;
import org.slipway.lab.check.CheckSpec;
import org.slipway.lab.check.ContainerCheck;
import org.slipway.lab.check.ExecCheck;
import org.slipway.lab.check.FileCheck;
import org.slipway.lab.check.HttpCheck;
import org.slipway.lab.check.LogsCheck;
import org.slipway.lab.check.Text;

/** Reads what a check asks: one kind each. */
final class SpecReader {
    private static final Pattern PORTS = Pattern.compile("(\\d{1,5}|\\{\\{\\w+}})(?::(\\d{1,5}|\\{\\{\\w+}}))?");

    private final Set<String> parameters;

    SpecReader(Set<String> parameters) {
        this.parameters = parameters;
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
                text(yaml, "name"),
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
                    "state",
                    "unknown state `" + written + "`; "
                            + NearestKey.of(written, known)
                                    .map(near -> "did you mean `" + near + "`?")
                                    .orElse("known states: " + String.join(", ", known)));
        }
        return ContainerCheck.State.valueOf(written.toUpperCase(Locale.ROOT));
    }

    private Matcher ports(StrictYaml yaml) {
        Matcher ports = PORTS.matcher(numberOrText(yaml, "port"));
        if (!ports.matches()) {
            throw yaml.fault(
                    "port", "`port` is a published port, or published:target, like \"8080\" or \"{{port}}:80\"");
        }
        return ports;
    }

    private String numberOrText(StrictYaml yaml, String key) {
        String text;
        try {
            text = yaml.string(key);
        } catch (FaultyFile notText) {
            return Integer.toString(yaml.integer(key, 1, 65535));
        }
        return known(yaml, key, text);
    }

    private HttpCheck http(StrictYaml yaml) {
        String url = text(yaml, "url");
        try {
            URI address = URI.create(url.replaceAll("\\{\\{\\s*\\w+\\s*}}", "1"));
            if (!"http".equals(address.getScheme()) || address.getHost() == null) {
                throw new IllegalArgumentException(url);
            }
        } catch (IllegalArgumentException notAnAddress) {
            throw yaml.fault("url", "`url` must look like http://localhost:{{port}}/ or http://web/");
        }
        return new HttpCheck(url, yaml.optionalInteger("status", 100, 599).orElse(200), content(yaml));
    }

    private LogsCheck logs(StrictYaml yaml) {
        return new LogsCheck(
                text(yaml, "container"),
                someContent(yaml),
                yaml.optionalInteger("last", 1, 1000).orElse(200));
    }

    private FileCheck file(StrictYaml yaml) {
        String path = text(yaml, "path");
        if (!path.startsWith("/")) {
            throw yaml.fault("path", "`path` must start with /");
        }
        return new FileCheck(text(yaml, "in"), path, yaml.flag("exists", true), content(yaml));
    }

    private ExecCheck exec(StrictYaml yaml) {
        return new ExecCheck(
                text(yaml, "command"), yaml.optionalInteger("exit", 0, 255).orElse(0), content(yaml));
    }

    private Text someContent(StrictYaml yaml) {
        Text text = content(yaml);
        if (text.isAny()) {
            throw new FaultyFile(yaml.file(), yaml.line(), "say what the line has: `contains` or `matches`");
        }
        return text;
    }

    private Text content(StrictYaml yaml) {
        Optional<String> matches = yaml.optionalString("matches");
        matches.ifPresent(pattern -> {
            try {
                Pattern.compile(pattern.replaceAll("\\{\\{\\s*\\w+\\s*}}", "1"));
            } catch (PatternSyntaxException broken) {
                throw yaml.fault("matches", "not a regular expression: " + broken.getDescription());
            }
            known(yaml, "matches", pattern);
        });
        return new Text(yaml.optionalString("contains").map(words -> known(yaml, "contains", words)), matches);
    }

    private String text(StrictYaml yaml, String key) {
        return known(yaml, key, yaml.string(key));
    }

    /** The text, which has no placeholder that is unknown. */
    String known(StrictYaml yaml, String key, String text) {
        Places.unknown(text, parameters).ifPresent(problem -> {
            throw yaml.fault(key, problem);
        });
        return text;
    }
}
