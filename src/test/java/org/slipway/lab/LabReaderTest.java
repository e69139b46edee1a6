package org.slipway.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.slipway.course.MarkdownRenderer;
import org.slipway.course.yaml.FaultyFile;
import org.slipway.lab.check.ContainerCheck;
import org.slipway.lab.check.ScriptCheck;

class LabReaderTest {
    private static final String GOOD = """
            schema: 1
            id: tiny
            title: Tiny lab
            chapter: docker
            minutes: 20
            parameters: {port: 8000..8999}
            steps:
              - id: one
                page: one.md
                checks:
                  - {id: up, points: 3, container: {name: web, state: running, image: nginx, port: "{{port}}:80"}}
                  - {id: answers, points: 2, needs: [up], within: 5s, http: {url: "http://localhost:{{port}}/"}}
                hints: [{text: "Look at `docker ps`"}, {text: "Use {{port}}", cost: 1}]
                solve: solve.sh
                wrong: [{script: solve.sh, fails: up, saying: exited}]
            """;

    private final Map<String, String> files =
            new TreeMap<>(Map.of("one.md", "# Start it\n\nOn port {{port}}.\n", "solve.sh", "docker run web\n"));

    private Lab read(String yaml) {
        TreeMap<String, String> all = new TreeMap<>(files);
        all.put("lab.yaml", yaml);
        return new LabReader(new MarkdownRenderer())
                .read(new LabFiles("tiny", all))
                .lab();
    }

    private void faulty(String from, String to, int line, String... words) {
        String yaml = GOOD.replace(from, to);
        assertThat(yaml).as("the test changes something").isNotEqualTo(GOOD);
        assertThatExceptionOfType(FaultyFile.class)
                .isThrownBy(() -> read(yaml))
                .satisfies(fault -> assertThat(fault.line()).isEqualTo(line))
                .satisfies(fault ->
                        assertThat(fault.getMessage()).startsWith("tiny/").contains(words));
    }

    @Test
    void aGoodDefinitionIsReadWhole() {
        Lab lab = read(GOOD);
        assertThat(lab.points()).isEqualTo(5);
        assertThat(lab.images()).containsExactly("nginx");
        assertThat(lab.parameters()).containsEntry("port", new Parameter.Range(8000, 8999));
        Step step = lab.steps().get(0);
        assertThat(step.title()).isEqualTo("Start it");
        assertThat(step.hints()).extracting(Hint::cost).containsExactly(0, 1);
        assertThat(step.checks().get(1).asking().within()).isEqualTo(Duration.ofSeconds(5));
        assertThat(step.checks().get(1).needs()).containsExactly("up");
    }

    @Test
    void parametersFillPagesHintsAndChecks() {
        Step step = read(GOOD).filled(Map.of("port", "8123")).steps().get(0);
        assertThat(step.html()).contains("On port 8123.");
        assertThat(step.hints().get(1).html()).contains("Use 8123");
        assertThat(((ContainerCheck) step.checks().get(0).spec()).port()).contains("8123");
        assertThat(step.checks().get(1).title()).contains("http://localhost:8123/");
    }

    @Test
    void aMistypedKeyNamesTheNearestRightOne() {
        faulty("minutes: 20", "minuets: 20", 5, "unknown key `minuets`", "did you mean `minutes`?");
        faulty("points: 3", "poinst: 3", 11, "`poinst`", "did you mean `points`?");
        faulty("image: nginx", "imgae: nginx", 11, "did you mean `image`?");
    }

    @Test
    void aWrongTypeIsToldAsSuch() {
        faulty("minutes: 20", "minutes: twenty", 5, "must be a whole number");
        faulty("points: 3", "points: \"3\"", 11, "must be a whole number");
        faulty("needs: [up]", "needs: up", 12, "`needs` must be a list");
    }

    @Test
    void anUnknownKindOfCheckIsRefused() {
        faulty("http: {url", "htpp: {url", 12, "did you mean `http`?");
        faulty(", http: {url: \"http://localhost:{{port}}/\"}", "", 12, "a check asks one thing");
    }

    @Test
    void anUnknownStateNamesTheNearest() {
        faulty("state: running", "state: runing", 11, "did you mean `running`?");
    }

    @Test
    void needsMustBeKnownAndWithoutACircle() {
        faulty("needs: [up]", "needs: [upp]", 12, "there is no check `upp`", "did you mean `up`?");
        faulty("points: 3, container", "points: 3, needs: [answers], container", 11, "needs itself in the end");
    }

    @Test
    void aWrongScriptMustFailACheckThatIsThere() {
        faulty("fails: up", "fails: uq", 15, "did you mean `up`?");
    }

    @Test
    void filesThatAreNamedMustBeThere() {
        faulty("page: one.md", "page: two.md", 9, "there is no file `two.md`");
        faulty("solve: solve.sh", "solve: sovle.sh", 14, "there is no file `sovle.sh`");
    }

    @Test
    void aRangeMustBeOneAndGoUp() {
        faulty("8000..8999", "8000-8999", 6, "must be a range like 8000..8999");
        faulty("8000..8999", "8999..8000", 6, "ends before it starts");
    }

    @Test
    void aPlaceholderWithoutParameterIsRefusedWhereverItStands() {
        faulty("Use {{port}}", "Use {{prot}}", 13, "did you mean `{{port}}`?");
        files.put("one.md", "# Start it\n\nOn {{prt}}.\n");
        assertThatExceptionOfType(FaultyFile.class)
                .isThrownBy(() -> read(GOOD))
                .withMessageStartingWith("tiny/one.md:3:");
    }

    @Test
    void everyKeyThatThereIsIsRead() {
        Lab lab = new LabReader(new MarkdownRenderer()).read(EveryKind.files()).lab();
        List<Check> checks = lab.steps().get(0).checks();
        assertThat(checks).hasSize(17);
        assertThat(checks.get(0).asking())
                .isEqualTo(new Check.Asking(List.of(), Duration.ofSeconds(5), true, false, false, false));
        assertThat(lab.points()).as("bonus comes on top").isEqualTo(19);
        assertThat(lab.steps().get(0).seed()).contains("docker run {{colour}}\n");
        assertThat(lab.images()).containsExactly("nginx");
        Lab filled = lab.filled(Map.of("port", "8123", "colour", "red", "most", "4"));
        assertThat(((ContainerCheck) filled.steps().get(0).checks().get(0).spec())
                        .traits()
                        .env())
                .containsEntry("MODE", "red")
                .containsEntry("N", "5");
        assertThat(((ContainerCheck) filled.steps().get(0).checks().get(1).spec()).count())
                .hasValueSatisfying(count -> assertThat(count.to()).isEqualTo(4));
        assertThat(((ScriptCheck) filled.steps().get(0).checks().get(15).spec()).text())
                .isEqualTo("echo 8123\n");
    }

    @Test
    void wordsAreDrawnAsOftenAsRanges() {
        Parameter colour = new Parameter.Words(List.of("red", "green"));
        assertThat(colour.draw(new java.util.Random(1))).isIn("red", "green");
        faulty(
                "{port: 8000..8999}",
                "{port: 8000..8999, colour: [red, 'light blue']}",
                6,
                "`light blue` is no word here");
        faulty("{port: 8000..8999}", "{port: 8000..8999, end: [a]}", 6, "choose another name");
    }

    @Test
    void templatesOfDockerInspectAreNoPlaceholders() {
        files.put(
                "one.md",
                "# Start it\n\n`docker inspect -f '{{.State.Status}} {{range .Mounts}}x{{else}}y{{end}}' web`\n");
        assertThat(read(GOOD).steps().get(0).html()).contains("{{range .Mounts}}");
    }

    @Test
    void anAnswerSaysWhatIsRightInOneWay() {
        String answer = "answer: {question: Why, kind: number, ";
        String http = "http: {url: \"http://localhost:{{port}}/\"}";
        faulty(http, answer + "equals: 1, from: {container: web, value: exitCode}}", 12, "either `equals` or `from`");
        faulty(http, answer + "from: {container: web, value: exitcode}}", 12, "did you mean `exitCode`?");
        faulty(http, answer + "from: {container: web, value: layers}}", 12, "there are exitCode");
        faulty(http, answer + "equals: many}", 12, "is a number");
        faulty(http, answer + "equals: 1, choices: [b, c]}", 12, "`kind: choice` only");
        faulty(http, "answer: {question: Why, kind: choice, equals: a, choices: [b, c]}", 12, "one of the `choices`");
    }

    @Test
    void anAmountIsToldInItsForm() {
        faulty("image: nginx", "memory: lots", 11, "is a size like 512k, 64m or 1g");
        faulty("image: nginx", "restarts: few", 11, "is a number like 3 or a range like 2..5");
        faulty("image: nginx", "notRoot: false", 11, "is true or left out");
    }

    @Test
    void aSeededStepCannotBeWaitedForByWhatItWaitsFor() {
        String two =
                "  - {id: two, page: one.md, seed: solve.sh, solve: solve.sh, checks: [{id: late, points: 1, container: {name: a}}]}\n";
        String yaml = (GOOD + two).replace("needs: [up]", "needs: [late]");
        assertThatExceptionOfType(FaultyFile.class)
                .isThrownBy(() -> read(yaml))
                .satisfies(fault -> assertThat(fault.line()).isEqualTo(12))
                .withMessageContaining("`late` is asked after the seed of the step `two`");
    }

    @Test
    void idsAreThereOnce() {
        faulty("id: answers", "id: up", 12, "the check `up` is there twice");
    }

    @Test
    void theVersionChangesWithAnyFile() {
        String before = read(GOOD).version();
        files.put("solve.sh", "docker run web2\n");
        assertThat(read(GOOD).version()).isNotEqualTo(before);
    }

    @Test
    void aStoredVersionIsReadAsItWas() {
        TreeMap<String, String> all = new TreeMap<>(files);
        all.put("lab.yaml", GOOD);
        LabFiles stored = LabFiles.fromJson(new LabFiles("tiny", all).json());
        assertThat(List.of(stored.version(), stored.id())).containsExactly(new LabFiles("tiny", all).version(), "tiny");
    }
}
