package org.slipway.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The engine hangs or goes away under a portal of its own, and comes back. */
@ExtendWith(Stage.class)
class FaultsIT {
    @TempDir
    static Path home;

    static EngineSwitch engine;
    static RunningPortal portal;

    private final Chromium chromium;

    FaultsIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @BeforeAll
    static void up() {
        engine = new EngineSwitch(home.resolve("engine.sock"), Path.of("/var/run/docker.sock"));
        portal = RunningPortal.start(
                home.resolve("data"),
                Map.of("DOCKER_HOST", engine.dockerHost(), "SLIPWAY_NETWORK_POOL", "10.217.0.0/16"));
    }

    @AfterAll
    static void down() {
        engine.back();
        portal.close();
        engine.close();
    }

    @Test
    void anEngineThatHangsLeavesCourseAndScoresAndCostsNothing() {
        meets(engine::hang);
    }

    @Test
    void anEngineThatGoesAwayLeavesCourseAndScoresAndCostsNothing() {
        meets(engine::vanish);
    }

    @Test
    void aContainerThatBelongsToNoSessionIsRemoved() throws IOException, InterruptedException {
        String instance = Files.readString(portal.data().resolve("instance")).strip();
        String orphan = docker(
                "run",
                "-d",
                "--network",
                "none",
                "--label",
                "slipway.instance=" + instance,
                "--label",
                "slipway.role=learner",
                "--label",
                "slipway.owner=1",
                "--label",
                "slipway.session=0123456789abcdef",
                "slipway/busybox",
                "sleep",
                "600");
        for (int second = 0;
                second < 30
                        && !docker("ps", "-aq", "--no-trunc", "--filter", "id=" + orphan)
                                .isEmpty();
                second++) {
            Thread.sleep(1_000);
        }
        String left = docker("ps", "-aq", "--no-trunc", "--filter", "id=" + orphan);
        if (!left.isEmpty()) {
            docker("rm", "-f", orphan);
        }
        assertThat(left).as("an orphan after 30 s").isEmpty();
    }

    private void meets(Runnable fault) {
        try (BrowserContext person = chromium.person(Chromium.Screen.LIGHT)) {
            Learner learner = new Learner(portal, person.newPage());
            learner.triesWithoutAnAccount().starts().launches("nginx", "web").seesInTheApp("Welcome to nginx");
            learner.checks().seesTheScore("10 / 14");

            fault.run();
            learner.page()
                    .waitForCondition(
                            () -> ready(person).status() == 503, new Page.WaitForConditionOptions().setTimeout(30_000));
            assertThat(ready(person).text())
                    .containsPattern("database\\W+status\\W+UP")
                    .containsPattern("engine\\W+status\\W+DOWN");
            assertThat(person.request().get(portal.url("/chapter/images")).status())
                    .isEqualTo(200);
            learner.opensTheDockerChapter();
            assertThat(learner.page().locator("h1")).containsText("What is Docker?");
            assertThat(learner.page().locator("[data-bench-notice='ours']"))
                    .containsText("engine", new ContainsTextOptions().setTimeout(30_000));
            // The bench is drawn anew while it learns of the fault, and a click in that moment is lost.
            for (int click = 0;
                    click < 6 && !learner.page().locator(".bench").innerText().contains("costs you nothing");
                    click++) {
                learner.page().locator("button.bench-check").click();
                learner.page().waitForTimeout(3_000);
            }
            assertThat(learner.page().locator(".bench")).containsText("costs you nothing");
            Accessibility.holds(learner.page(), "engine-away");

            engine.back();
            learner.page()
                    .waitForCondition(
                            () -> ready(person).status() == 200, new Page.WaitForConditionOptions().setTimeout(30_000));
            learner.opensTheDockerChapter().tab("Containers").click();
            assertThat(learner.button("Stop web")).isVisible(new IsVisibleOptions().setTimeout(30_000));
            // As above: the bench is being drawn anew, this time because the engine is back.
            for (int click = 0;
                    click < 6
                            && !learner.page()
                                    .locator("[data-bench-badge]")
                                    .innerText()
                                    .contains("10 / 14");
                    click++) {
                learner.button("Check").click();
                learner.page().waitForTimeout(5_000);
            }
            learner.seesTheScore("10 / 14").stopsTheBench();
        } finally {
            engine.back();
        }
    }

    private static APIResponse ready(BrowserContext person) {
        return person.request().get(portal.url("/health/ready"));
    }

    private static String docker(String... words) throws IOException, InterruptedException {
        String[] command = new String[words.length + 1];
        command[0] = "docker";
        System.arraycopy(words, 0, command, 1, words.length);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
        return said;
    }
}
