package org.slipway.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The first story of the product, from nothing to a score that lasts, in a real browser before the real portal and engine. */
@ExtendWith(Stage.class)
class StoryIT {
    private final RunningPortal portal;
    private final Chromium chromium;

    StoryIT(RunningPortal portal, Chromium chromium) {
        this.portal = portal;
        this.chromium = chromium;
    }

    @ParameterizedTest
    @EnumSource
    void aGuestReadsLaunchesAndIsGraded(Chromium.Screen screen) {
        try (BrowserContext person = chromium.person(screen)) {
            Learner learner = new Learner(portal, person.newPage());
            String look = screen.name().toLowerCase(Locale.ROOT);
            learner.triesWithoutAnAccount();
            Accessibility.holds(learner.page(), "chapter-" + look);
            learner.turnsToTheBench();
            Accessibility.holds(learner.page(), "bench-before-start-" + look);
            learner.starts().types("echo so$((40+2))").seesInTheTerminal("so42");
            Accessibility.holds(learner.page(), "terminal-" + look);
            learner.launches("nginx", "web");
            Accessibility.holds(learner.page(), "containers-" + look);
            learner.seesInTheApp("Welcome to nginx");
            Accessibility.holds(learner.page(), "app-" + look);
            learner.checks().seesTheScore("10 / 14");
            Accessibility.holds(learner.page(), "full-score-" + look);

            learner.stopsTheContainer("web").checks();
            assertThat(learner.page().locator(".bench-why").first()).containsText("expected");
            assertThat(learner.page().locator(".bench-why").first()).containsText("exited");
            Accessibility.holds(learner.page(), "explained-" + look);
            learner.stopsTheBench();
        }
    }

    @Test
    void aScoreAndItsSessionOutliveAKilledPortal() {
        try (BrowserContext person = chromium.person(Chromium.Screen.LIGHT)) {
            Learner learner = new Learner(portal, person.newPage());
            learner.triesWithoutAnAccount()
                    .starts()
                    .types("echo kept > kept.txt")
                    .launches("nginx", "web");
            learner.seesInTheApp("Welcome to nginx").checks().seesTheScore("10 / 14");

            portal.kill();
            portal.up();

            learner.opensTheDockerChapter().seesTheScore("10 / 14");
            learner.types("cat kept.txt").seesInTheTerminal("kept");
            learner.tab("Containers").click();
            assertThat(learner.button("Stop web")).isVisible();
            learner.stopsTheBench();
        }
    }

    @Test
    void aGuestsWorkIsKeptOnSigningUp() {
        String name = "Mina " + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        try (BrowserContext person = chromium.person(Chromium.Screen.LIGHT)) {
            Learner learner = new Learner(portal, person.newPage());
            learner.triesWithoutAnAccount().starts().launches("nginx", "web");
            learner.seesInTheApp("Welcome to nginx")
                    .checks()
                    .seesTheScore("10 / 14")
                    .stopsTheBench();
            learner.createsAnAccount(name, "a long enough secret").opensTheDockerChapter();
            assertThat(learner.page().locator("body")).containsText("10 / 14");
        }
        try (BrowserContext elsewhere = chromium.person(Chromium.Screen.LIGHT)) {
            Learner learner = new Learner(portal, elsewhere.newPage());
            learner.signsIn(name.toLowerCase(Locale.ROOT), "a long enough secret")
                    .opensTheDockerChapter();
            assertThat(learner.page().locator("body")).containsText("10 / 14");
        }
    }

    @Test
    void twoTabsWatchTheSameTerminalAndAReloadBringsTheScrollback() {
        try (BrowserContext person = chromium.person(Chromium.Screen.LIGHT)) {
            Learner first = new Learner(portal, person.newPage());
            first.triesWithoutAnAccount().starts();
            Learner second = new Learner(portal, person.newPage());
            second.opensTheDockerChapter();
            first.types("echo from-$((1+0))-first");
            second.seesInTheTerminal("from-1-first");
            second.types("echo from-$((1+1))-second");
            first.seesInTheTerminal("from-2-second");
            first.page().reload();
            first.seesInTheTerminal("from-1-first");
            first.stopsTheBench();
        }
    }
}
