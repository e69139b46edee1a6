package org.slipway.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slipway.story.Chromium;
import org.slipway.story.RunningPortal;

/** Prints the figures of {@code src/bench/start}; all of them come from one run, round by round in turn, so that a busy machine slows all alike. */
public final class StartBench {
    private static final int ROUNDS = Integer.parseInt(System.getenv().getOrDefault("ROUNDS", "15"));

    /** Clicks Start and types a letter at the prompt, inside the page, so that no test tool's round trip is counted. */
    private static final String CLICK_TO_ECHO = """
            () => new Promise(done => {
              const rows = () => document.querySelector('.xterm-rows')?.innerText.trimEnd() ?? '';
              const until = (test, then) => test() ? then() : setTimeout(() => until(test, then), 1);
              const start = [...document.querySelectorAll('button')].find(one => one.innerText.trim() === 'Start');
              const began = performance.now();
              start.click();
              until(() => rows().endsWith('$'), () => {
                document.querySelector('.xterm-helper-textarea')
                  .dispatchEvent(new InputEvent('input', {data: 'q', inputType: 'insertText', bubbles: true}));
                until(() => rows().endsWith('q'), () => done(performance.now() - began));
              });
            })""";

    private StartBench() {}

    public static void main(String[] arguments) throws Exception {
        Path home = Files.createTempDirectory("slipway-bench");
        List<Double> raw = new ArrayList<>();
        List<Double> warm = new ArrayList<>();
        List<Double> cold = new ArrayList<>();
        double boot;
        double memory;
        try (RawRun baseline = new RawRun();
                Chromium chromium = new Chromium();
                RunningPortal spares = RunningPortal.start(
                        home.resolve("spares"), Map.of("SLIPWAY_TRAINING", "true", "SLIPWAY_BENCH_SPARES", "50"));
                RunningPortal none = RunningPortal.start(
                        home.resolve("none"),
                        Map.of("SLIPWAY_BENCH_SPARES", "0", "SLIPWAY_NETWORK_POOL", "10.215.0.0/16"))) {
            System.err.println("waiting until the class-data archive is trained");
            spares.settles();
            for (int round = -2; round < ROUNDS; round++) {
                double one = millis(baseline.once());
                double two = start(chromium, spares);
                double three = start(chromium, none);
                System.err.printf(
                        Locale.ROOT,
                        "round %d: docker run %.0f ms, with a spare %.0f ms, without %.0f ms%n",
                        round,
                        one,
                        two,
                        three);
                if (round >= 0) {
                    raw.add(one);
                    warm.add(two);
                    cold.add(three);
                }
            }
            none.kill();
            spares.kill();
            long began = System.nanoTime();
            spares.up();
            boot = (System.nanoTime() - began) / 1e9;
            memory = residentMegabytes(spares.process().pid());
        }
        Figures.print("docker_run_ms", Figures.median(raw));
        Figures.print("start_with_spare_over_docker_run", Figures.median(warm) / Figures.median(raw), 0.5);
        Figures.print("start_without_spare_over_docker_run", Figures.median(cold) / Figures.median(raw), 1.3);
        Figures.print("portal_boot_s", boot, 10);
        Figures.print("portal_resident_mb", memory, 500);
    }

    private static double start(Chromium chromium, RunningPortal portal) {
        try (BrowserContext person = chromium.person(Chromium.Screen.LIGHT)) {
            Page page = person.newPage();
            page.navigate(portal.url("/"));
            button(page, "Try without an account").first().click();
            page.waitForURL("**/chapter/docker");
            button(page, "Start").waitFor();
            // A person reads before starting; a spare is made meanwhile.
            page.waitForTimeout(2_500);
            double took = ((Number) page.evaluate(CLICK_TO_ECHO)).doubleValue();
            button(page, "Stop").click();
            button(page, "Stop the bench").click();
            button(page, "Start").waitFor();
            return took;
        }
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static double residentMegabytes(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
