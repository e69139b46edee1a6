package org.slipway.lab.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.course.Courses;
import org.slipway.course.ShippedCourse;
import org.slipway.engine.ExecResult;
import org.slipway.engine.FakeEngine;
import org.slipway.lab.FakeEngines;
import org.slipway.lab.LabFault;
import org.slipway.lab.LabRig;
import org.slipway.lab.NewLab;
import org.slipway.lab.TestDatabase;
import org.slipway.lab.TestTime;
import org.slipway.lab.grading.TrialGraders;
import org.slipway.lab.rehearsal.RehearsalResult.Disproved;
import org.slipway.lab.rehearsal.RehearsalResult.NotTested;
import org.slipway.lab.rehearsal.RehearsalResult.Proven;

/** The lab that docker/lab new makes is proven; with one slip in any kind of place it is not, and its author is told where. */
class RehearsalTest {
    @TempDir
    private Path labs;

    private final FakeEngine engine = FakeEngines.withCourseImages();
    private final TestDatabase database = new TestDatabase();
    private LabRig rig;
    private Rehearsals rehearsals;
    private RehearsalStore store;

    @BeforeEach
    void copy() throws IOException {
        NewLab.into(labs);
        rig = new LabRig(engine, database, new TestTime(), labs);
        store = new RehearsalStore(database.entities());
        Stage stage = new Stage(rig.sessions, TrialGraders.on(rig), rig.answers, new PretendScripts(rig));
        Courses courses = ShippedCourse.courses();
        rehearsals = new Rehearsals(rig.labs, courses, stage, store, rig.background(), Clock.systemUTC(), false);
    }

    @AfterEach
    void close() {
        rig.close();
        database.close();
    }

    private RehearsalRun tested() {
        RehearsalRun run = rehearsals.begin("new-lab", database::account).orElseThrow();
        LabRig.until(run::isOver);
        return run;
    }

    private RehearsalResult result() {
        return tested().from(0).result().orElseThrow();
    }

    @Test
    void aLabWhoseChecksTellRightFromWrongIsProven() {
        RehearsalRun.Excerpt told = tested().from(0);
        assertThat(told.result().orElseThrow()).isInstanceOf(Proven.class);
        Proven proven = (Proven) told.result().orElseThrow();
        assertThat(proven.report().scenes())
                .extracting(scene -> scene.round() + " " + scene.name() + ": " + scene.outcome())
                .containsExactly(
                        "1 untouched start: 0 of 5 points",
                        "1 solve/note.sh: 2 of 5 points",
                        "1 solve/copy.sh: 5 of 5 points",
                        "1 wrong/other.sh: fails `noted` as told",
                        "1 wrong/nothing.sh: fails `copied` as told",
                        "2 untouched start: 0 of 5 points",
                        "2 solve/note.sh: 2 of 5 points",
                        "2 solve/copy.sh: 5 of 5 points",
                        "2 wrong/other.sh: fails `noted` as told",
                        "2 wrong/nothing.sh: fails `copied` as told");
        assertThat(proven.report().quality().percent()).isEqualTo(100);
        assertThat(told.lines())
                .contains("Check quality: 100 % (8 of 8)")
                .last()
                .asString()
                .startsWith("new-lab is proven");
    }

    @Test
    void theTwoRoundsHaveDifferentParameters() {
        List<String> rounds = tested().from(0).lines().stream()
                .filter(line -> line.matches("Round \\d,.*"))
                .toList();
        assertThat(rounds).hasSize(2);
        assertThat(rounds.get(0)).startsWith("Round 1, number=");
        assertThat(rounds.get(1).substring("Round 2".length()))
                .isNotEqualTo(rounds.get(0).substring("Round 1".length()));
    }

    @Test
    void nothingIsLeftOfARehearsal() {
        result();
        LabRig.until(() -> engine.sandboxes(Map.of()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "lab.yaml | points: 2 | pionts: 2 | new-lab/lab.yaml:14: unknown key `pionts`; did you mean `points`?",
                "lab.yaml | chapter: docker | chapter: dokcer | new-lab/lab.yaml:5: there is no chapter `dokcer`",
                "lab.yaml | fails: noted | fails: notde | new-lab/lab.yaml:20: there is no check `notde`; did you mean `noted`?",
                "lab.yaml | solve: solve/copy.sh | solve: solve/cpoy.sh | new-lab/lab.yaml:31: there is no file `solve/cpoy.sh`",
                "lab.yaml | path: /home/learner/number.txt, contains: \"{{number}}\" | path: /etc/hostname | new-lab/lab.yaml:12: `noted` passes on the untouched start",
                "lab.yaml | it starts with `another` | it ends with | new-lab/lab.yaml:20: `noted` fails after wrong/other.sh, but not with the words \"it ends with\"",
                "lab.yaml | fails: copied | fails: noted | new-lab/lab.yaml:33: `noted` passes after wrong/nothing.sh; what fails is `copied`",
                "note.md | {{number}} | {{numbr}} | new-lab/note.md:3: `{{numbr}}` is no parameter of this lab; did you mean `{{number}}`?",
                "solve/note.sh | {{number}} | {{no}} | new-lab/solve/note.sh:2: `{{no}}` is no parameter of this lab",
                "solve/note.sh | echo {{number}} | echo 7 | new-lab/lab.yaml:12: `noted` does not pass after solve/note.sh: expected `/home/learner/number.txt`",
                "solve/copy.sh | copy.txt | cpoy.txt | new-lab/lab.yaml:24: `copied` does not pass after solve/copy.sh",
                "solve/copy.sh | # After it | false\\n# | new-lab/solve/copy.sh:1: the script ended before its last line: exit code 1",
                "wrong/other.sh | another | {{number}} | new-lab/lab.yaml:20: `noted` passes after wrong/other.sh; nothing fails",
                "wrong/nothing.sh | # Runs where | false\\n# | new-lab/wrong/nothing.sh:1: the script ended before its last line",
            })
    void aSlipIsToldWithFileAndLine(String file, String right, String wrong, String fault) throws IOException {
        Path broken = labs.resolve("new-lab").resolve(file);
        engine.behaviour().whenStarted(sandbox -> sandbox.files().put("/etc/hostname", new byte[] {'b'}));
        String text = Files.readString(broken);
        assertThat(text).contains(right);
        Files.writeString(broken, text.replace(right, wrong.replace("\\n", "\n")));
        assertThat(result())
                .isInstanceOfSatisfying(
                        Disproved.class,
                        disproved -> assertThat(disproved.faults())
                                .extracting(LabFault::toString)
                                .anySatisfy(told -> assertThat(told).startsWith(fault)));
    }

    private void change(String file, String right, String wrong) throws IOException {
        Path path = labs.resolve("new-lab").resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(right);
        Files.writeString(path, text.replace(right, wrong));
    }

    private void isTold(String fault) {
        assertThat(result())
                .isInstanceOfSatisfying(
                        Disproved.class,
                        disproved -> assertThat(disproved.faults())
                                .extracting(LabFault::toString)
                                .anySatisfy(told -> assertThat(told).startsWith(fault)));
    }

    @Test
    void aScriptsAnswersAreGivenAndAWrongOneIsFailed() throws IOException {
        change("lab.yaml", "file: {in: workspace, path: /home/learner/copy.txt, contains: \"{{number}}\"}", """
                answer: {question: "How many bytes?", kind: number, equals: "4"}""");
        change("lab.yaml", "it starts with `nothing`", "your answer is `5`");
        change("solve/copy.sh", "cp /home/learner/number.txt /home/learner/copy.txt", "echo answer copied: 4");
        change("wrong/nothing.sh", "echo nothing > /home/learner/copy.txt", "echo answer copied: 5");
        assertThat(result()).isInstanceOf(Proven.class);
        change("solve/copy.sh", "answer copied", "answer cpoied");
        isTold(
                "new-lab/solve/copy.sh:1: the script ended before its last line: it answers `cpoied`: This lab has no such question.");
    }

    @Test
    void aSeedThatFailsIsToldWithTheChecksThatWaitForIt() throws IOException {
        Files.createDirectories(labs.resolve("new-lab/seed"));
        Files.writeString(labs.resolve("new-lab/seed/break.sh"), "false\n");
        change("lab.yaml", "page: copy.md", "page: copy.md\n    seed: seed/break.sh");
        engine.behaviour()
                .answer(
                        spec -> spec.command().contains("seed"),
                        new ExecResult(1, "", "no such thing\n", false, false));
        isTold("new-lab/lab.yaml:25: `copied` does not pass after solve/copy.sh");
    }

    @Test
    void aFinalCheckMayWaitForTheLastStep() throws IOException {
        change("lab.yaml", "points: 2", "points: 2\n        final: true");
        change("lab.yaml", "needs: [noted]", "within: 0s");
        assertThat(tested().from(0).lines())
                .anySatisfy(line -> assertThat(line).contains("solve/note.sh: 0 of 5 points"))
                .anySatisfy(line -> assertThat(line).contains("solve/copy.sh: 5 of 5 points"));
    }

    @Test
    void aFaultEndsTheTestAfterItsRound() throws IOException {
        Files.writeString(labs.resolve("new-lab/solve/note.sh"), "false\n");
        assertThat(tested().from(0).lines())
                .filteredOn(line -> line.matches("Round \\d,.*"))
                .hasSize(1);
    }

    @Test
    void anEngineThatIsDownSaysNothingAboutTheLab() {
        engine.faults().down("The container engine is stopped.");
        assertThat(result()).isEqualTo(new NotTested("The container engine is stopped."));
    }

    @Test
    void whatCameOfTheLastTestIsKept() throws IOException {
        result();
        Files.writeString(labs.resolve("new-lab/solve/note.sh"), "false\n");
        RehearsalRun second = tested();
        assertThat(rehearsals.last()).singleElement().satisfies(stored -> {
            assertThat(stored.lab()).isEqualTo("new-lab");
            assertThat(stored.result()).isEqualTo(second.from(0).result().orElseThrow());
            assertThat(stored.lines()).isEqualTo(second.from(0).lines());
        });
    }

    @Test
    void aLabThatIsNotThereIsNotTested() {
        assertThat(rehearsals.begin("none", database::account)).isEmpty();
    }
}
