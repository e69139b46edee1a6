package org.slipway.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsEnabledOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** What a learner does, found as a person finds it: by the names of buttons, labels and tabs. */
public final class Learner {
    private final RunningPortal portal;
    private final Page page;

    public Learner(RunningPortal portal, Page page) {
        this.portal = portal;
        this.page = page;
    }

    public Page page() {
        return page;
    }

    public Learner triesWithoutAnAccount() {
        page.navigate(portal.url("/"));
        button("Try without an account").first().click();
        page.waitForURL("**/chapter/docker");
        return this;
    }

    public Learner createsAnAccount(String name, String password) {
        page.navigate(portal.url("/signup"));
        page.getByLabel("Name").fill(name);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(password);
        button("Create account").click();
        page.waitForURL(url -> !url.contains("/signup"));
        return this;
    }

    public Learner signsIn(String name, String password) {
        page.navigate(portal.url("/signin"));
        page.getByLabel("Name").fill(name);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(password);
        button("Sign in").click();
        page.waitForURL(url -> !url.contains("/signin"));
        return this;
    }

    public Learner opensTheDockerChapter() {
        page.navigate(portal.url("/chapter/docker"));
        return this;
    }

    /** On a phone the bench is behind a switch. */
    public Learner turnsToTheBench() {
        if (page.viewportSize().width < 900) {
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions()
                                    .setName("Bench")
                                    .setExact(true)
                                    .setPressed(false))
                    .click();
        }
        return this;
    }

    public Learner starts() {
        assertThat(button("Start")).isEnabled(new IsEnabledOptions().setTimeout(120_000));
        button("Start").click();
        seesInTheTerminal("bench:~");
        return this;
    }

    public Learner stopsTheBench() {
        button("Stop").click();
        button("Stop the bench").click();
        button("Start").waitFor();
        return this;
    }

    public Learner types(String line) {
        tab("Terminal").click();
        terminal().click();
        page.keyboard().type(line);
        page.keyboard().press("Enter");
        return this;
    }

    public Learner seesInTheTerminal(String text) {
        tab("Terminal").click();
        assertThat(terminal()).containsText(text, new ContainsTextOptions().setTimeout(20_000));
        return this;
    }

    public Learner launches(String image, String name) {
        tab("Containers").click();
        page.getByLabel("Image", new Page.GetByLabelOptions().setExact(true)).selectOption(image);
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(name);
        button("Launch").click();
        assertThat(button("Stop " + name)).isVisible(new IsVisibleOptions().setTimeout(20_000));
        return this;
    }

    public Learner stopsTheContainer(String name) {
        tab("Containers").click();
        button("Stop " + name).click();
        assertThat(button("Start " + name)).isVisible(new IsVisibleOptions().setTimeout(30_000));
        return this;
    }

    public Learner seesInTheApp(String text) {
        tab("App").click();
        FrameLocator frame = page.frameLocator("iframe[title='What your container serves']");
        assertThat(frame.locator("body")).containsText(text, new ContainsTextOptions().setTimeout(20_000));
        return this;
    }

    public Learner checks() {
        button("Check").click();
        assertThat(page.locator("[data-bench-said]"))
                .containsText(Pattern.compile("points|graded"), new ContainsTextOptions().setTimeout(60_000));
        return this;
    }

    public Learner seesTheScore(String score) {
        assertThat(page.locator("[data-bench-badge]"))
                .containsText(score, new ContainsTextOptions().setTimeout(30_000));
        return this;
    }

    public Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    public Locator tab(String name) {
        return page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)));
    }

    public Locator terminal() {
        return page.locator("#panel-terminal .xterm-screen");
    }

    /** The address that the App tab shows. */
    public String appAddress() {
        return page.locator("iframe[title='What your container serves']")
                .evaluate("frame => frame.src")
                .toString();
    }

    public Learner signsOut() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Your account")))
                .click();
        button("Sign out").click();
        page.waitForLoadState();
        return this;
    }

    /** Once, and stays where the answer says why not. */
    public Learner triesToSignIn(String name, String password) {
        page.navigate(portal.url("/signin"));
        page.getByLabel("Name").fill(name);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(password);
        button("Sign in").click();
        page.waitForLoadState();
        return this;
    }
}
