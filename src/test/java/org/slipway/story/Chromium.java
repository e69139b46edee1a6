package org.slipway.story;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Debian's Chromium, driven by Playwright; nothing is downloaded. */
public final class Chromium implements AutoCloseable {
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    public Chromium() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(QUIET));
    }

    /** A fresh browser profile: no cookies, no remembered theme. */
    public BrowserContext person(Screen screen) {
        return browser.newContext(new Browser.NewContextOptions()
                .setColorScheme(screen.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setViewportSize(screen.width(), screen.height()));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** What the person sits in front of. */
    public enum Screen {
        LIGHT(1440, 900, false),
        DARK(1440, 900, true),
        PHONE(390, 844, false);

        private final int width;
        private final int height;
        private final boolean dark;

        Screen(int width, int height, boolean dark) {
            this.width = width;
            this.height = height;
            this.dark = dark;
        }

        int width() {
            return width;
        }

        int height() {
            return height;
        }

        boolean dark() {
            return dark;
        }
    }
}
