package org.slipway.lab;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slipway.compute.container.CourseImages;
import org.slipway.course.MarkdownRenderer;
import org.slipway.course.yaml.FaultyFile;
import org.slipway.course.yaml.StrictYaml;
import org.slipway.lab.check.CheckSpec;
import org.slipway.lab.check.ContainerCheck;
import org.slipway.lab.check.ImageCheck;
import org.slipway.lab.format.Form;
import org.slipway.lab.format.Key;
import org.slipway.lab.format.Node;
import org.slipway.lab.format.Reading;
import org.slipway.lab.format.Values;

/** Reads {@code lab.yaml} and the files it names; whatever is wrong is a {@link FaultyFile} with file and line. */
final class LabReader {
    private static final Key.Must<Integer> SCHEMA =
            Key.must("schema", Values.whole(1, 1), "The version of this format.");
    private static final Key.Must<String> ID = Key.must("id", Values.text(), "The folder's name.");
    private static final Key.Must<String> TITLE = Key.must("title", Values.text(), "What the lab is called.");
    private static final Key.Must<String> CHAPTER =
            Key.must("chapter", Values.text(), "The id of the chapter it stands beside.");
    private static final Key.Must<Integer> MINUTES =
            Key.must("minutes", Values.whole(5, 240), "Time on the bench before it is extended.");
    private static final Key.May<List<String>> IMAGES = Key.may(
            "images",
            Values.texts(),
            "Course images that must be ready; those that checks name are added by themselves.");
    private static final Key.May<Map<String, Parameter>> PARAMETERS =
            Key.may("parameters", ParameterReader.ALL, "What differs from session to session; {{name}} stands for it.");
    private static final Key.Must<List<Node>> STEPS =
            Key.must("steps", Values.forms(StepReader.FORM, node -> node), "The steps, in order.");

    static final Form FORM = Form.of(
            "A lab of Slipway's; labs/README.md explains it.",
            SCHEMA,
            ID,
            TITLE,
            CHAPTER,
            MINUTES,
            IMAGES,
            PARAMETERS,
            STEPS);

    private final MarkdownRenderer markdown;

    LabReader(MarkdownRenderer markdown) {
        this.markdown = markdown;
    }

    LabDefinition read(LabFiles files) {
        String name = files.id() + "/" + LabFiles.DEFINITION;
        String text = files.text(LabFiles.DEFINITION)
                .orElseThrow(() -> new FaultyFile(name, 1, "the folder has no " + LabFiles.DEFINITION));
        Reading reading = Reading.of(files.id(), files::text);
        Node bare = FORM.open(StrictYaml.read(name, text), reading);
        SCHEMA.of(bare);
        Map<String, Parameter> parameters = PARAMETERS.of(bare).orElse(Map.of());
        return read(files, new Node(bare.yaml(), reading.with(parameters.keySet())), parameters);
    }

    private LabDefinition read(LabFiles files, Node node, Map<String, Parameter> parameters) {
        String id = ID.of(node);
        if (!id.equals(files.id())) {
            throw node.fault("id", "`id` must be the folder's name, `" + files.id() + "`");
        }
        StepReader reader = new StepReader(markdown);
        List<StepReader.Read> read = STEPS.of(node).stream().map(reader::step).toList();
        if (read.isEmpty()) {
            throw node.fault("steps", "a lab has one step at least");
        }
        LabRules.hold(node, read);
        List<Step> steps = read.stream().map(StepReader.Read::step).toList();
        Lab lab = new Lab(
                id,
                TITLE.of(node),
                CHAPTER.of(node),
                MINUTES.of(node),
                files.version(),
                parameters,
                steps,
                images(IMAGES.of(node).orElse(List.of()), steps));
        return new LabDefinition(
                lab, files, read.stream().map(StepReader.Read::rehearsal).toList());
    }

    private static List<String> images(List<String> written, List<Step> steps) {
        Set<String> images = new LinkedHashSet<>();
        written.forEach(name -> images.add(CourseImages.nameIn(name).orElse(name)));
        steps.stream()
                .flatMap(step -> step.checks().stream())
                .flatMap(check -> named(check.spec()))
                .flatMap(name -> CourseImages.nameIn(name).stream())
                .forEach(images::add);
        return List.copyOf(images);
    }

    private static Stream<String> named(CheckSpec spec) {
        if (spec instanceof ContainerCheck container) {
            return container.image().stream();
        }
        return spec instanceof ImageCheck image
                ? Stream.of(Optional.of(image.name()), image.base()).flatMap(Optional::stream)
                : Stream.empty();
    }
}
