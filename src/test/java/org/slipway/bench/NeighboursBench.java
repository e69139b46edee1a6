package org.slipway.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.slipway.story.Chromium;
import org.slipway.story.Learner;
import org.slipway.story.RunningPortal;
import org.slipway.story.Workspace;

/** Prints the figures of {@code src/bench/neighbours}: how long a quiet learner's letters take to come back (95 of 100) while another does his worst, over the same when nobody does anything. */
public final class NeighboursBench {
    private static final int LETTERS = Integer.parseInt(System.getenv().getOrDefault("LETTERS", "100"));

    /** Types letters one by one and waits for each to appear, inside the page. */
    private static final String ECHOES = """
            async count => {
              const row = () => [...document.querySelectorAll('.xterm-rows > div')].map(one => one.innerText).join('').trimEnd();
              const type = text => document.querySelector('.xterm-helper-textarea')
                .dispatchEvent(new InputEvent('input', {data: text, inputType: 'insertText', bubbles: true}));
              const times = [];
              for (let i = 0; i < count; i++) {
                const before = row();
                const began = performance.now();
                type('abcdefghij'[i % 10]);
                while (row() === before) await new Promise(done => setTimeout(done, 1));
                times.push(performance.now() - began);
                await new Promise(done => setTimeout(done, 60));
              }
              return times;
            }""";

    private static final Map<String, String> CASES = cases();

    private NeighboursBench() {}

    private static Map<String, String> cases() {
        Map<String, String> cases = new LinkedHashMap<>();
        cases.put("fork_bomb", "docker run --rm busybox sh -c 'f() { f | f & }; f; sleep 20'");
        cases.put("memory_hog", "for i in 1 2 3 4 5 6; do docker run --rm busybox sh -c 'tail /dev/zero'; done");
        cases.put("disk_fill", "docker run --rm busybox sh -c 'cat /dev/zero > /fill'");
        cases.put("inode_fill", "docker run --rm busybox sh -c 'i=0; while :; do : > /f$i; i=$((i+1)); done'");
        cases.put("endless_output", "docker run --rm busybox yes > /dev/null");
        cases.put(
                "cpu_spin",
                "docker run --rm busybox sh -c 'while :; do :; done & while :; do :; done & while :; do :; done'");
        cases.put(
                "open_files",
                "docker run --rm python python3 -c 'import os,time\nfs=[]\ntry:\n  while True: fs.append(os.open(\"/\",0))\nexcept OSError: time.sleep(20)'");
        cases.put("container_churn", "while :; do docker run --rm busybox true; done");
        cases.put(
                "connection_flood",
                "for i in $(seq 200); do curl -s --unix-socket /var/run/docker.sock http://d/events >/dev/null & done; wait");
        return cases;
    }

    public static void main(String[] arguments) throws Exception {
        Path home = Files.createTempDirectory("slipway-bench");
        try (Chromium chromium = new Chromium();
                RunningPortal portal = RunningPortal.start(home, Map.of("SLIPWAY_NETWORK_POOL", "10.218.0.0/16"));
                BrowserContext quiet = chromium.person(Chromium.Screen.LIGHT);
                BrowserContext loud = chromium.person(Chromium.Screen.LIGHT)) {
            Learner reader =
                    new Learner(portal, quiet.newPage()).triesWithoutAnAccount().starts();
            Learner neighbour =
                    new Learner(portal, loud.newPage()).triesWithoutAnAccount().starts();
            neighbour.types("touch /tmp/loud");
            Workspace worst = Workspace.where("/tmp/loud");
            loud.pages().get(0).close();
            reader.tab("Terminal").click();
            p95(reader.page());
            double idle = p95(reader.page());
            Map<String, Double> ratios = new LinkedHashMap<>();
            for (Map.Entry<String, String> one : CASES.entrySet()) {
                ratios.put(one.getKey(), during(worst, one.getValue(), reader.page()) / idle);
            }
            Figures.print("idle_echo_p95_ms", idle);
            ratios.forEach((name, ratio) -> Figures.print(name + "_echo_p95_over_idle", ratio, 2));
        }
    }

    private static double during(Workspace worst, String script, Page page) throws Exception {
        CompletableFuture<Workspace.Said> doing =
                CompletableFuture.supplyAsync(() -> worst.bash("timeout 25 bash -c \"$1\"", script));
        Thread.sleep(2_000);
        double p95 = p95(page);
        worst.bash("pkill -f 'timeout 25' ; docker ps -aq | xargs -r docker rm -f");
        doing.join();
        System.err.printf("%s: %.1f ms%n", script, p95);
        return p95;
    }

    @SuppressWarnings("unchecked") // what the page's script returns
    private static double p95(Page page) {
        page.locator("#panel-terminal .xterm-screen").click();
        page.keyboard().press("Control+C");
        List<Object> times = (List<Object>) page.evaluate(ECHOES, LETTERS);
        page.keyboard().press("Control+U");
        return Figures.percentile(
                times.stream().map(time -> ((Number) time).doubleValue()).toList(), 0.95);
    }
}
