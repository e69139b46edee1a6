package org.slipway.lab;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.slipway.course.yaml.StrictYaml;
import org.slipway.lab.LabProof.Place;
import org.slipway.lab.LabProof.Script;
import org.slipway.lab.LabProof.StepProof;
import org.slipway.lab.LabProof.WrongProof;

/** Reads what proves a lab out of files that {@link LabReader} has found in order. */
final class ProofReader {
    private final LabFiles files;
    private final StrictYaml yaml;

    private ProofReader(LabFiles files) {
        this.files = files;
        this.yaml = StrictYaml.read(
                files.id() + "/" + LabFiles.DEFINITION,
                files.text(LabFiles.DEFINITION).orElse(""));
    }

    static LabProof read(LabDefinition definition) {
        ProofReader reader = new ProofReader(definition.files());
        return new LabProof(
                definition.lab(),
                new Place(reader.yaml.file(), reader.yaml.line("chapter")),
                reader.steps(),
                reader.checks(),
                reader.unused());
    }

    private List<LabFault> unused() {
        String named = files.text(LabFiles.DEFINITION).orElse("");
        return files.texts().keySet().stream()
                .filter(name -> name.endsWith(".sh") && !named.contains(name))
                .map(name -> new LabFault(files.id() + "/" + name, 1, "lab.yaml does not name this script"))
                .toList();
    }

    private List<StepProof> steps() {
        List<StrictYaml> steps = yaml.list("steps");
        List<String> ids = steps.stream().map(step -> step.string("id")).toList();
        return IntStream.range(0, steps.size())
                .mapToObj(at -> step(steps.get(at), at, ids))
                .toList();
    }

    private StepProof step(StrictYaml step, int at, List<String> ids) {
        List<WrongProof> wrongs =
                step.list("wrong").stream().map(wrong -> wrong(wrong, at, ids)).toList();
        return new StepProof(step.string("id"), script(step.string("solve")), wrongs);
    }

    private WrongProof wrong(StrictYaml wrong, int at, List<String> ids) {
        return new WrongProof(
                new Place(wrong.file(), wrong.line("fails")),
                script(wrong.string("script")),
                wrong.string("fails"),
                wrong.string("saying"),
                wrong.optionalString("after").map(step -> ids.indexOf(step) + 1).orElse(at));
    }

    private Script script(String name) {
        return new Script(files.id() + "/" + name, name, files.text(name).orElse(""));
    }

    private Map<String, Place> checks() {
        Map<String, Place> places = new HashMap<>();
        for (StrictYaml step : yaml.list("steps")) {
            for (StrictYaml check : step.list("checks")) {
                places.put(check.string("id"), new Place(check.file(), check.line("id")));
            }
        }
        return places;
    }
}
