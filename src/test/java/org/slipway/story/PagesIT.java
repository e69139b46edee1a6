package org.slipway.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page as a visitor and as an instructor sees it: accessible, silent in the console, never wider than the screen. */
@ExtendWith(Stage.class)
class PagesIT {
    private static final Map<String, String> FOR_EVERYBODY = new TreeMap<>(Map.of(
            "home", "/",
            "signin", "/signin",
            "signup", "/signup",
            "docker", "/chapter/docker",
            "images", "/chapter/images",
            "missing", "/nothing/at/this/address"));

    private static final Map<String, String> FOR_INSTRUCTORS = new TreeMap<>(Map.of(
            "account",
            "/account",
            "instructor",
            "/instructor/",
            "labs",
            "/instructor/labs",
            "refusals",
            "/instructor/refusals",
            "preview",
            "/author/preview?lab=first-container",
            "learner-home",
            "/"));

    private final RunningPortal portal;
    private final Chromium chromium;

    PagesIT(RunningPortal portal, Chromium chromium) {
        this.portal = portal;
        this.chromium = chromium;
    }

    @ParameterizedTest
    @EnumSource
    void everyPageIsAccessibleToAVisitor(Chromium.Screen screen) {
        try (BrowserContext visitor = chromium.person(screen)) {
            look(visitor.newPage(), FOR_EVERYBODY, screen);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyPageIsAccessibleToTheInstructor(Chromium.Screen screen) throws IOException {
        Map<String, String> signIn = new TreeMap<>();
        for (String line : Files.readAllLines(portal.data().resolve("first-instructor"))) {
            signIn.put(line.split("=", 2)[0], line.split("=", 2)[1]);
        }
        try (BrowserContext instructor = chromium.person(screen)) {
            Page page = instructor.newPage();
            new Learner(portal, page).signsIn(signIn.get("name"), signIn.get("password"));
            look(page, FOR_INSTRUCTORS, screen);
        }
    }

    private void look(Page page, Map<String, String> pages, Chromium.Screen screen) {
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("404")) {
                complaints.add(message.text());
            }
        });
        pages.forEach((name, path) -> {
            page.navigate(portal.url(path));
            Accessibility.holds(page, name + "-" + screen.name().toLowerCase(Locale.ROOT));
            assertThat((Boolean) page.evaluate(
                            "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .as(name + " fits the screen")
                    .isTrue();
        });
        assertThat(complaints).isEmpty();
    }
}
