package org.slipway.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.lab.LabFolderOf;

/** Questions on the bench, a hidden check and a bonus, in a real browser before a portal with a lab of its own. */
class QuestionsIT {
    private static final String STEPS = """
              - id: one
                page: page.md
                seed: seed.sh
                solve: solve.sh
                checks:
                  - {id: layers, points: 3, answer: {question: "How many layers has `busybox`?", kind: number, from: {image: busybox, value: layers}, note: "`docker image inspect` lists them"}}
                  - {id: fate, points: 2, answer: {question: "What happened?", kind: choice, choices: [It ended, It runs], equals: It ended}}
                  - {id: secret, points: 1, hidden: true, title: "The file is gone", file: {in: workspace, path: /home/learner/seeded, exists: false}}
                  - {id: more, points: 2, bonus: true, file: {in: workspace, path: /home/learner/more}}
            """;

    @TempDir
    private Path folder;

    private RunningPortal portal;
    private final Chromium chromium = new Chromium();

    @BeforeEach
    void start() {
        Path labs = folder.resolve("labs");
        LabFolderOf.write(labs, "first-container", STEPS, Map.of("seed.sh", "echo here > seeded"));
        portal = RunningPortal.start(
                folder.resolve("data"),
                Map.of("SLIPWAY_LABS", labs.toString(), "SLIPWAY_NETWORK_POOL", "10.217.0.0/16"));
    }

    @AfterEach
    void close() {
        chromium.close();
        portal.close();
    }

    private static Locator field(Page page, String question) {
        return page.getByLabel(question);
    }

    @Test
    void anAnswerIsTypedKeptJudgedAndNeverGivenAway() {
        try (BrowserContext person = chromium.person(Chromium.Screen.LIGHT)) {
            Learner learner = new Learner(portal, person.newPage());
            Page page = learner.page();
            learner.triesWithoutAnAccount().starts().types("cat seeded").seesInTheTerminal("here");

            field(page, "How many layers").fill("many");
            page.keyboard().press("Tab");
            field(page, "What happened").selectOption("It runs");
            assertThat(page.locator("#answer-error-layers")).containsText("Write a number");
            assertThat(field(page, "How many layers")).hasAttribute("aria-invalid", "true");
            page.reload();
            assertThat(field(page, "How many layers")).hasValue("many");
            assertThat(field(page, "What happened")).hasValue("It runs");
            Accessibility.holds(page, "questions-light");

            field(page, "How many layers").fill("99");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator(".bench-why").first())
                    .containsText("your answer is 99", new ContainsTextOptions().setTimeout(60_000));
            assertThat(field(page, "How many layers")).isFocused();
            assertThat(page.locator(".bench-steps")).containsText("A hidden check");
            Assertions.assertThat(page.content()).doesNotContain("The file is gone");

            field(page, "How many layers").fill("1");
            field(page, "What happened").selectOption("It ended");
            learner.types("rm seeded; touch more");
            page.waitForTimeout(1_500); // within a second after a check, the same attempt is given again
            learner.checks().seesTheScore("6 / 6 + 2 bonus");
            assertThat(page.getByText("The file is gone")).isVisible(new IsVisibleOptions().setTimeout(10_000));
            learner.stopsTheBench();
        }
    }
}
