package org.slipway.lab;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slipway.course.MarkdownRenderer;
import org.slipway.course.yaml.FaultyFile;
import org.slipway.course.yaml.StrictYaml;

/** Reads one step: its page, checks, hints and rehearsal scripts. */
final class StepReader {
    private static final Pattern HEADING = Pattern.compile("\\A\\s*#[ \\t]+(.+?)[ \\t]*\\R");

    /** A step, its scripts, and where it stands in the file. */
    record Read(StrictYaml yaml, List<StrictYaml> checks, Step step, LabDefinition.Rehearsal rehearsal) {}

    private final LabFiles files;
    private final Set<String> parameters;
    private final MarkdownRenderer markdown;

    StepReader(LabFiles files, Set<String> parameters, MarkdownRenderer markdown) {
        this.files = files;
        this.parameters = parameters;
        this.markdown = markdown;
    }

    Read step(StrictYaml yaml) {
        yaml.allowOnly("id", "title", "page", "checks", "hints", "solve", "wrong");
        String id = yaml.string("id");
        String page = file(yaml, "page", yaml.string("page"));
        Matcher heading = HEADING.matcher(page);
        boolean headed = heading.find();
        String title = yaml.optionalString("title")
                .or(() -> headed ? Optional.of(heading.group(1)) : Optional.empty())
                .orElseThrow(() -> yaml.fault(
                        "page", "give the step a `title`, or start its page with a heading like `# Launch it`"));
        String body = headed ? blankLines(heading.group()) + page.substring(heading.end()) : page;
        List<StrictYaml> checks = yaml.list("checks");
        CheckReader reader = new CheckReader(parameters);
        Step step = new Step(
                id,
                title,
                markdown.render(files.id() + "/" + yaml.string("page"), body),
                checks.stream().map(reader::check).toList(),
                yaml.list("hints").stream().map(this::hint).toList());
        return new Read(yaml, checks, step, rehearsal(yaml, id));
    }

    /** As many as the text has, so that faults after it keep their line numbers. */
    private static String blankLines(String text) {
        return "\n".repeat((int) text.chars().filter(c -> c == '\n').count());
    }

    private Hint hint(StrictYaml yaml) {
        yaml.allowOnly("text", "cost");
        String text = yaml.string("text");
        knownPlaces(yaml.file(), yaml.line("text"), text);
        return new Hint(
                markdown.render(yaml.file(), text),
                yaml.optionalInteger("cost", 0, 100).orElse(0));
    }

    private LabDefinition.Rehearsal rehearsal(StrictYaml yaml, String id) {
        String solve = file(yaml, "solve", yaml.string("solve"));
        List<LabDefinition.Wrong> wrongs = yaml.list("wrong").stream()
                .map(wrong -> {
                    wrong.allowOnly("script", "fails", "saying");
                    String name = wrong.string("script");
                    return new LabDefinition.Wrong(
                            name, file(wrong, "script", name), wrong.string("fails"), wrong.string("saying"));
                })
                .toList();
        return new LabDefinition.Rehearsal(id, solve, wrongs);
    }

    private String file(StrictYaml yaml, String key, String name) {
        String text = files.text(name)
                .orElseThrow(() -> yaml.fault(key, "there is no file `" + name + "` in the lab's folder"));
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            knownPlaces(files.id() + "/" + name, i + 1, lines[i]);
        }
        return text;
    }

    private void knownPlaces(String file, int line, String text) {
        Places.unknown(text, parameters).ifPresent(problem -> {
            throw new FaultyFile(file, line, problem);
        });
    }
}
