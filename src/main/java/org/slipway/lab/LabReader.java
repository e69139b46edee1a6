package org.slipway.lab;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slipway.course.MarkdownRenderer;
import org.slipway.course.yaml.FaultyFile;
import org.slipway.course.yaml.StrictYaml;
import org.slipway.lab.check.ContainerCheck;

/** Reads {@code lab.yaml} and the files it names; whatever is wrong is a {@link FaultyFile} with file and line. */
final class LabReader {
    private static final Pattern RANGE = Pattern.compile("(\\d{1,9})\\.\\.(\\d{1,9})");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    private final MarkdownRenderer markdown;

    LabReader(MarkdownRenderer markdown) {
        this.markdown = markdown;
    }

    LabDefinition read(LabFiles files) {
        String name = files.id() + "/" + LabFiles.DEFINITION;
        String text = files.text(LabFiles.DEFINITION)
                .orElseThrow(() -> new FaultyFile(name, 1, "the folder has no " + LabFiles.DEFINITION));
        StrictYaml yaml = StrictYaml.read(name, text)
                .allowOnly("schema", "id", "title", "chapter", "minutes", "images", "parameters", "steps");
        yaml.integer("schema", 1, 1);
        String id = yaml.string("id");
        if (!id.equals(files.id())) {
            throw yaml.fault("id", "`id` must be the folder's name, `" + files.id() + "`");
        }
        Map<String, Parameter> parameters = parameters(yaml);
        StepReader reader = new StepReader(files, parameters.keySet(), markdown);
        List<StepReader.Read> read =
                yaml.list("steps").stream().map(reader::step).toList();
        if (read.isEmpty()) {
            throw yaml.fault("steps", "a lab has one step at least");
        }
        LabRules.hold(yaml, read);
        List<Step> steps = read.stream().map(StepReader.Read::step).toList();
        Lab lab = new Lab(
                id,
                yaml.string("title"),
                yaml.string("chapter"),
                yaml.integer("minutes", 5, 240),
                files.version(),
                parameters,
                steps,
                images(yaml, steps));
        return new LabDefinition(
                lab, files, read.stream().map(StepReader.Read::rehearsal).toList());
    }

    private static Map<String, Parameter> parameters(StrictYaml yaml) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        yaml.optionalMap("parameters")
                .ifPresent(map -> map.keys().forEach(key -> {
                    if (!NAME.matcher(key).matches()) {
                        throw map.fault(key, "a parameter's name has letters, digits and _ and starts with a letter");
                    }
                    parameters.put(key, range(map, key));
                }));
        return parameters;
    }

    private static Parameter range(StrictYaml map, String key) {
        Matcher range = RANGE.matcher(map.string(key));
        if (!range.matches()) {
            throw map.fault(key, "`" + key + "` must be a range like 8000..8999");
        }
        Parameter parameter = new Parameter(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)));
        if (parameter.from() > parameter.to()) {
            throw map.fault(key, "the range of `" + key + "` ends before it starts");
        }
        return parameter;
    }

    private static List<String> images(StrictYaml yaml, List<Step> steps) {
        Set<String> images = new LinkedHashSet<>(yaml.strings("images"));
        for (Step step : steps) {
            for (Check check : step.checks()) {
                if (check.spec() instanceof ContainerCheck container) {
                    container.image().ifPresent(images::add);
                }
            }
        }
        return List.copyOf(images);
    }
}
