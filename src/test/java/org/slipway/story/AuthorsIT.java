package org.slipway.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** An author's day: a new lab by command, its test, a slip that is told with file and line, and pages that follow the files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorsIT {
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(10_000);

    private Path labs;
    private RunningPortal portal;
    private Chromium chromium;
    private LabCommand command;

    @BeforeAll
    void start(@TempDir Path temporary) throws IOException {
        labs = Files.createDirectories(temporary.resolve("labs"));
        Path data = temporary.resolve("data");
        command = new LabCommand(labs, data);
        assertThat(command.run("new", "notes").exit()).isZero();
        portal = RunningPortal.start(
                data, Map.of("SLIPWAY_LABS", labs.toString(), "SLIPWAY_NETWORK_POOL", "10.218.0.0/16"));
        chromium = new Chromium();
    }

    @AfterAll
    void end() {
        chromium.close();
        portal.close();
    }

    private Page instructor(BrowserContext person) throws IOException {
        Map<String, String> signIn = new HashMap<>();
        for (String line : Files.readAllLines(portal.data().resolve("first-instructor"))) {
            signIn.put(line.split("=", 2)[0], line.split("=", 2)[1]);
        }
        Page page = person.newPage();
        new Learner(portal, page).signsIn(signIn.get("name"), signIn.get("password"));
        return page;
    }

    private void change(String file, String right, String wrong) throws IOException {
        Path path = labs.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(right);
        Files.writeString(path, text.replace(right, wrong));
    }

    private static Locator lab(Page page, String id) {
        return page.locator("tbody[data-lab='" + id + "']");
    }

    @Test
    void theCommandProvesANewLabAndTellsASlipWithFileAndLine() throws IOException {
        assertThat(command.run("new", "slips").exit()).isZero();
        assertThat(command.run("lint")).satisfies(said -> {
            assertThat(said.exit()).as(said.text()).isZero();
            assertThat(said.text()).contains("In order: ").contains("slips");
        });
        assertThat(command.run("test", "slips")).satisfies(said -> {
            assertThat(said.exit()).as(said.text()).isZero();
            assertThat(said.text()).contains("Check quality: 100 %").contains("slips is proven");
        });
        change("slips/solve/copy.sh", "copy.txt", "cpoy.txt");
        assertThat(command.run("lint", "slips").exit()).isZero();
        assertThat(command.run("test", "slips")).satisfies(said -> {
            assertThat(said.exit()).isEqualTo(1);
            assertThat(said.text())
                    .contains(labs.resolve("slips/lab.yaml") + ":24: `copied` does not pass after solve/copy.sh");
        });
        change("slips/lab.yaml", "points: 2", "pionts: 2");
        String fault = labs.resolve("slips/lab.yaml") + ":14: unknown key `pionts`; did you mean `points`?";
        assertThat(command.run("lint", "slips")).isEqualTo(new LabCommand.Said(1, fault + "\n"));
        assertThat(command.run("test", "slips").text()).startsWith(fault);
    }

    @Test
    void withoutTheKeyThereIsNothingForCommands() {
        try (BrowserContext person = chromium.person(Chromium.Screen.LIGHT)) {
            String door = portal.url("/author/rehearsals?lab=notes");
            assertThat(person.request().get(door).status()).isEqualTo(404);
            assertThat(person.request()
                            .post(door, RequestOptions.create().setHeader("X-Slipway-Key", "0".repeat(64)))
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void aLabIsTestedFromThePageAndTheFilesAreFollowed() throws IOException {
        try (BrowserContext person = chromium.person(Chromium.Screen.DARK)) {
            Page page = instructor(person);
            page.navigate(portal.url("/instructor/labs"));
            lab(page, "notes").locator("[data-test]").click();
            assertThat(lab(page, "notes")).containsText("Round 1, number=", SOON);
            page.navigate(portal.url("/instructor"));
            page.navigate(portal.url("/instructor/labs"));
            assertThat(lab(page, "notes"))
                    .containsText("Proven", new LocatorAssertions.ContainsTextOptions().setTimeout(120_000));
            assertThat(lab(page, "notes")).containsText("100 %");
            Accessibility.holds(page, "labs-tested");
            change("notes/lab.yaml", "minutes: 20", "minuets: 20");
            assertThat(lab(page, "notes")).containsText("notes/lab.yaml:6: unknown key `minuets`", SOON);
            Accessibility.holds(page, "labs-faulty");
            change("notes/lab.yaml", "minuets: 20", "minutes: 20");
            assertThat(lab(page, "notes")).containsText("In order", SOON);
            Files.createDirectories(labs.resolve("fresh"));
            Files.writeString(labs.resolve("fresh/lab.yaml"), "schema: 1\n");
            assertThat(lab(page, "fresh")).containsText("fresh/lab.yaml:1: key `id` is missing", SOON);
            Files.delete(labs.resolve("fresh/lab.yaml"));
            assertThat(lab(page, "fresh")).hasCount(0);
        }
    }

    @Test
    void aPreviewFollowsEverySaveAndALearnersAttemptDoesNot() throws IOException {
        assertThat(command.run("new", "seen").exit()).isZero();
        try (BrowserContext author = chromium.person(Chromium.Screen.LIGHT);
                BrowserContext other = chromium.person(Chromium.Screen.LIGHT)) {
            Page page = instructor(author);
            page.navigate(portal.url("/author/preview?lab=seen"));
            new Learner(portal, page).starts();
            Learner learner = new Learner(portal, other.newPage()).triesWithoutAnAccount();
            learner.page().navigate(portal.url("/chapter/docker?lab=seen"));
            learner.starts();
            change("seen/note.md", "Write it into the file", "Put it into the file");
            assertThat(page.locator(".bench-page").first()).containsText("Put it into the file", SOON);
            change("seen/lab.yaml", "points: 2", "pionts: 2");
            assertThat(page.locator(".preview")).containsText("seen/lab.yaml:14: unknown key `pionts`", SOON);
            Accessibility.holds(page, "preview-faulty");
            learner.page().reload();
            assertThat(learner.page().locator(".bench-page").first()).containsText("Write it into the file", SOON);
            learner.stopsTheBench();
        }
    }
}
