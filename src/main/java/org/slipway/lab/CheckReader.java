package org.slipway.lab;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slipway.course.yaml.FaultyFile;
import org.slipway.course.yaml.StrictYaml;

/** Reads one check of a step. */
final class CheckReader {
    private static final List<String> KINDS = List.of("container", "http", "logs", "file", "exec");
    private static final Pattern DURATION = Pattern.compile("(\\d{1,3})s");

    private final TextReader texts;
    private final SpecReader specs;

    CheckReader(Set<String> parameters) {
        this.texts = new TextReader(parameters);
        this.specs = new SpecReader(texts);
    }

    Check check(StrictYaml yaml) {
        yaml.allowOnly("id", "title", "points", "needs", "within", "container", "http", "logs", "file", "exec");
        List<String> kinds = KINDS.stream().filter(yaml::has).toList();
        if (kinds.size() != 1) {
            throw new FaultyFile(
                    yaml.file(),
                    yaml.line(),
                    "a check asks one thing: give it one of " + String.join(", ", KINDS)
                            + (kinds.isEmpty() ? "" : ", not " + String.join(" and ", kinds)));
        }
        return new Check(
                yaml.string("id"),
                yaml.optionalString("title").map(title -> texts.known(yaml, "title", title)),
                yaml.integer("points", 0, 1000),
                yaml.strings("needs"),
                within(yaml),
                specs.spec(kinds.get(0), yaml.map(kinds.get(0))));
    }

    private static Duration within(StrictYaml yaml) {
        if (!yaml.has("within")) {
            return Duration.ZERO;
        }
        Matcher duration = DURATION.matcher(yaml.string("within"));
        if (!duration.matches() || Integer.parseInt(duration.group(1)) > 30) {
            throw yaml.fault("within", "`within` is a number of seconds up to 30, like 5s");
        }
        return Duration.ofSeconds(Integer.parseInt(duration.group(1)));
    }
}
