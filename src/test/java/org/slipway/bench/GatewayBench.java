package org.slipway.bench;

import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slipway.story.Chromium;
import org.slipway.story.Learner;
import org.slipway.story.RunningPortal;
import org.slipway.story.Workspace;

/** Prints the figures of {@code src/bench/gateway}: each command through a learner's door over the same command straight to the engine, on the same network, in turn. */
public final class GatewayBench {
    private static final int ROUNDS = Integer.parseInt(System.getenv().getOrDefault("ROUNDS", "11"));
    private static final int MANY = 30;

    private final String door;
    private final String session;
    private final Path context;

    private GatewayBench(String door, String session, Path context) {
        this.door = door;
        this.session = session;
        this.context = context;
    }

    /** One command in both ways. */
    private record Case(String name, double goal, List<String> through, List<String> straight) {}

    public static void main(String[] arguments) throws Exception {
        Path home = Files.createTempDirectory("slipway-bench");
        try (Chromium chromium = new Chromium();
                RunningPortal portal = RunningPortal.start(home, Map.of("SLIPWAY_NETWORK_POOL", "10.217.0.0/16"));
                BrowserContext person = chromium.person(Chromium.Screen.LIGHT)) {
            Learner learner = new Learner(portal, person.newPage())
                    .triesWithoutAnAccount()
                    .starts();
            learner.types("touch /tmp/bench");
            String session = Workspace.where("/tmp/bench").session();
            String door = "unix://" + portal.data().resolve("doors/" + session + "/docker.sock");
            new GatewayBench(door, session, context(home)).run();
            learner.stopsTheBench();
        }
    }

    private static Path context(Path home) throws IOException {
        Path context = Files.createDirectory(home.resolve("context"));
        String steps = "COPY page /page\nRUN wc -c /page > /size\nUSER 1000\nCMD [\"cat\", \"/size\"]\n";
        Files.writeString(context.resolve("page"), "A page of the lab.\n".repeat(1000));
        Files.writeString(context.resolve("Dockerfile"), "FROM busybox\n" + steps);
        Files.writeString(context.resolve("Straight"), "FROM slipway/busybox\n" + steps);
        return context;
    }

    private void run() throws Exception {
        for (int i = 0; i < MANY; i++) {
            bash("docker -H " + door + " run -d --name many" + i + " busybox sleep 3600");
        }
        Map<Case, List<List<Double>>> all = new LinkedHashMap<>();
        cases().forEach(one -> all.put(one, List.of(new ArrayList<>(), new ArrayList<>())));
        for (int round = -2; round < ROUNDS; round++) {
            for (Map.Entry<Case, List<List<Double>>> one : all.entrySet()) {
                double through = timed(one.getKey().through());
                double straight = timed(one.getKey().straight());
                System.err.printf(
                        "round %d: %s %.0f ms, straight %.0f ms%n",
                        round, one.getKey().name(), through, straight);
                if (round >= 0) {
                    one.getValue().get(0).add(through);
                    one.getValue().get(1).add(straight);
                }
            }
        }
        all.forEach((one, times) ->
                Figures.print(one.name(), Figures.median(times.get(0)) / Figures.median(times.get(1)), one.goal()));
    }

    private List<Case> cases() {
        String own = "docker -H " + door + " ";
        String engine = "docker -H unix:///var/run/docker.sock ";
        String network = "--network slw-" + session + " ";
        String swallow = "sh -c 'cat >/dev/null'";
        String zeros = "head -c 200000000 /dev/zero | ";
        return List.of(
                of(
                        "run_rm",
                        1.1,
                        own + "run --rm busybox true",
                        engine + "run --rm " + network + "slipway/busybox true"),
                of("ps_of_30", 1.5, own + "ps", engine + "ps"),
                of(
                        "stdin_200_mb",
                        1.1,
                        zeros + own + "run -i --rm busybox " + swallow,
                        zeros + engine + "run -i --rm " + network + "slipway/busybox " + swallow),
                of(
                        "build",
                        1.1,
                        "DOCKER_BUILDKIT=0 " + own + "build -q --no-cache -t bench " + context,
                        "DOCKER_BUILDKIT=0 " + engine + "build -q --no-cache --network none --force-rm -f " + context
                                + "/Straight -t slipway-bench " + context));
    }

    private static Case of(String name, double goal, String through, String straight) {
        return new Case(name + "_over_straight", goal, List.of("bash", "-c", through), List.of("bash", "-c", straight));
    }

    private static double timed(List<String> command) throws Exception {
        long began = System.nanoTime();
        Workspace.Said said = Workspace.host(command.toArray(String[]::new));
        if (said.exit() != 0) {
            throw new IllegalStateException(String.join(" ", command) + ": " + said.text());
        }
        return (System.nanoTime() - began) / 1e6;
    }

    private static void bash(String command) throws Exception {
        timed(List.of("bash", "-c", command));
    }
}
