package org.slipway.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.slipway.engine.EngineRefused.Reason;
import org.slipway.engine.SandboxInfo.State;

/** What every implementation of the port must do; run against a fake and against real Docker. */
public abstract class EngineContract {
    protected static final List<String> SLEEP = List.of("sleep", "600");
    protected static final List<String> TALK = List.of("sh", "-c", "echo one; echo two >&2; echo three; sleep 600");
    protected static final List<String> LEAVE = List.of("sh", "-c", "exit 7");
    protected static final List<String> WAIT_FOR_FILE =
            List.of("sh", "-c", "echo early; while [ ! -f /tmp/go ]; do sleep 0.1; done; echo late");
    protected static final List<String> BOTH_STREAMS = List.of("sh", "-c", "echo out; echo err >&2; exit 3");
    protected static final List<String> LONG_OUTPUT = List.of("sh", "-c", "echo 0123456789");
    protected static final List<String> SLOW = List.of("sh", "-c", "echo started; sleep 600");
    protected static final List<String> WRITE = List.of("dd", "if=/dev/zero", "of=/written", "bs=1048576", "count=20");
    protected static final long TWENTY_MEGABYTES = 20L * 1024 * 1024;
    protected static final List<String> COUNT_INPUT = List.of("sh", "-c", "wc -c; echo err >&2; exit 3");
    protected static final List<String> ABSENT = List.of("no-such-command");

    /** Sets this run's objects apart from everybody else's. */
    protected final String run = UUID.randomUUID().toString().substring(0, 8);

    protected abstract Engine engine();

    /** An image with a shell. */
    protected abstract String image();

    @AfterEach
    void leaveNothing() {
        engine().sandboxes(labels()).forEach(sandbox -> engine().remove(sandbox.id()));
        engine().networks(labels()).forEach(network -> engine().removeNetwork(network.id()));
    }

    @Test
    void anImageIsFoundByItsReference() {
        assertThat(engine().image(image())).isPresent();
        assertThat(engine().image("slipway/no-such-image:latest")).isEmpty();
    }

    @Test
    void aLaunchedContainerRunsUnderItsNameAndLabels() {
        SandboxInfo launched = launch("a", SLEEP);

        assertThat(launched.state()).isEqualTo(State.RUNNING);
        assertThat(launched.name()).isEqualTo(name("a"));
        assertThat(launched.image()).isEqualTo(image());
        assertThat(launched.started()).isPresent();
        assertThat(launched.finished()).isEmpty();
        assertThat(launched.labels()).containsAllEntriesOf(labels());
        assertThat(engine().inspect(launched.id())).contains(launched);
        assertThat(engine().inspect(name("a"))).contains(launched);
    }

    @Test
    void aNameIsGivenOnce() {
        launch("a", SLEEP);
        assertRefused(Reason.CONFLICT, () -> launch("a", SLEEP));
    }

    @RepeatedTest(5) // an engine may tell it a moment late
    void aCommandThatIsNotThereCannotStartAndLeavesNothing() {
        assertRefused(Reason.CANNOT_START, () -> launch("a", ABSENT));
        assertThat(engine().sandboxes(labels())).isEmpty();
    }

    @Test
    void anImageThatIsNotThereIsNotFound() {
        SandboxSpec spec = spec("a", SLEEP, Optional.empty());
        SandboxSpec absent = new SandboxSpec(
                spec.name(),
                "slipway/no-such-image:latest",
                spec.profile(),
                spec.limits(),
                SLEEP,
                Map.of(),
                labels(),
                Optional.empty(),
                List.of(),
                Optional.empty());
        assertRefused(Reason.NOT_FOUND, () -> engine().launch(absent));
    }

    @Test
    void aContainerThatEndedTellsItsExitCodeAndItsTime() {
        SandboxInfo launched = launch("a", LEAVE);
        eventually(() -> inspected(launched).state() == State.EXITED);

        assertThat(inspected(launched).exitCode()).isEqualTo(7);
        assertThat(inspected(launched).finished()).isPresent();
    }

    @Test
    void aContainerStopsAndStartsAgainAsOftenAsAsked() {
        SandboxInfo launched = launch("a", SLEEP);
        engine().stop(launched.id(), Duration.ofSeconds(1));
        engine().stop(launched.id(), Duration.ofSeconds(1));
        assertThat(inspected(launched).state()).isEqualTo(State.EXITED);
        assertThat(inspected(launched).address()).isEmpty();

        engine().start(launched.id());
        engine().start(launched.id());
        assertThat(inspected(launched).state()).isEqualTo(State.RUNNING);
    }

    @Test
    void aRemovedContainerIsGoneAndRemovingItAgainIsNoError() {
        SandboxInfo launched = launch("a", SLEEP);
        engine().remove(launched.id());
        engine().remove(launched.id());

        assertThat(engine().inspect(launched.id())).isEmpty();
        assertRefused(Reason.NOT_FOUND, () -> engine().start(launched.id()));
    }

    @Test
    void aListHoldsWhatCarriesEveryLabel() {
        SandboxInfo launched = launch("a", SLEEP);
        Map<String, String> more = new java.util.HashMap<>(labels());
        more.put("slipway.name", "another");

        assertThat(engine().sandboxes(labels())).extracting(SandboxInfo::id).containsExactly(launched.id());
        assertThat(engine().sandboxes(more)).isEmpty();
    }

    @Test
    void aNetworkOfOneNameIsMadeOnce() {
        NetworkSpec spec = network();
        String id = engine().createNetwork(spec);

        assertThat(engine().createNetwork(spec)).isEqualTo(id);
        assertThat(engine().networks(labels())).extracting(NetworkInfo::id).containsExactly(id);
        SandboxInfo launched = engine().launch(spec("a", SLEEP, Optional.of(id)));
        assertThat(launched.address()).isPresent();
        engine().remove(launched.id());
        engine().removeNetwork(id);
        engine().removeNetwork(id);
        assertThat(engine().networks(labels())).isEmpty();
    }

    @Test
    void aCommandTellsItsExitCodeAndBothStreams() {
        ExecResult result = exec(launch("a", SLEEP), BOTH_STREAMS, Duration.ofSeconds(20), 1000);
        assertThat(result).isEqualTo(new ExecResult(3, "out\n", "err\n", false, false));
    }

    @Test
    void outputOverTheLimitIsCut() {
        ExecResult result = exec(launch("a", SLEEP), LONG_OUTPUT, Duration.ofSeconds(20), 5);
        assertThat(result).isEqualTo(new ExecResult(0, "01234", "", false, true));
    }

    @Test
    void aCommandOverItsTimeIsCutOff() {
        ExecResult result = exec(launch("a", SLEEP), SLOW, Duration.ofSeconds(2), 1000);
        assertThat(result.timedOut()).isTrue();
        assertThat(result.stdout()).isEqualTo("started\n");
    }

    @Test
    void nothingRunsInAStoppedContainer() {
        SandboxInfo launched = launch("a", LEAVE);
        eventually(() -> inspected(launched).state() == State.EXITED);
        assertRefused(Reason.CONFLICT, () -> exec(launched, BOTH_STREAMS, Duration.ofSeconds(5), 10));
        assertThat(engine().usage(launched.id())).isEmpty();
    }

    @Test
    void aFileIsReadBackAsItWasWritten() {
        SandboxInfo launched = launch("a", SLEEP);
        engine().writeFile(launched.id(), "/data/deep/note.txt", "Grüße".getBytes(StandardCharsets.UTF_8), false);

        assertThat(engine().readFile(launched.id(), "/data/deep/note.txt", 100))
                .hasValueSatisfying(bytes ->
                        assertThat(bytes).asString(StandardCharsets.UTF_8).isEqualTo("Grüße"));
        assertThat(engine().readFile(launched.id(), "/data/deep/note.txt", 2))
                .hasValueSatisfying(bytes -> assertThat(bytes).asString().isEqualTo("Gr"));
        assertThat(engine().readFile(launched.id(), "/data/other.txt", 100)).isEmpty();
        assertThat(engine().readFile(launched.id(), "/data", 100)).isEmpty();
        assertRefused(Reason.NOT_FOUND, () -> engine().readFile(name("absent"), "/data", 100));
    }

    @Test
    void theLastLinesOfALogAreInOrder() {
        SandboxInfo launched = launch("a", TALK);
        eventually(() -> engine().logs(launched.id(), 10).size() == 3);

        assertThat(engine().logs(launched.id(), 10))
                .extracting(LogLine::text)
                .containsExactlyInAnyOrder("one", "two", "three");
        assertThat(engine().logs(launched.id(), 10))
                .filteredOn(LogLine::error)
                .extracting(LogLine::text)
                .containsExactly("two");
        assertThat(engine().logs(launched.id(), 1)).hasSize(1);
        assertRefused(Reason.NOT_FOUND, () -> engine().logs(name("absent"), 10));
    }

    @Test
    void aFollowedLogGoesOnUntilTheContainerEnds() throws InterruptedException {
        SandboxInfo launched = launch("a", WAIT_FOR_FILE);
        List<String> lines = new CopyOnWriteArrayList<>();
        CountDownLatch end = new CountDownLatch(1);
        engine().followLogs(launched.id(), 10, sink(lines, end));
        eventually(() -> lines.contains("early"));
        engine().writeFile(launched.id(), "/tmp/go", new byte[] {1}, false);

        assertThat(end.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(lines).containsExactly("early", "late");
    }

    @Test
    void aClosedFollowEndsAndTheContainerDoesNot() throws InterruptedException {
        SandboxInfo launched = launch("a", TALK);
        CountDownLatch end = new CountDownLatch(1);
        Subscription followed = engine().followLogs(launched.id(), 10, sink(new CopyOnWriteArrayList<>(), end));
        followed.close();
        followed.close();

        assertThat(end.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(inspected(launched).state()).isEqualTo(State.RUNNING);
    }

    @Test
    void aTerminalEchoesAndTellsHowItsCommandEnded() throws Exception {
        SandboxInfo launched = launch("a", SLEEP);
        try (TerminalStream terminal = engine().openTerminal(launched.id(), shell())) {
            terminal.input().write("echo a$((1+1))b; exit 4\n".getBytes(StandardCharsets.UTF_8));
            terminal.input().flush();
            assertThat(new String(terminal.output().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("a2b");
            eventually(() -> terminal.exitCode() == 4);
        }
    }

    @Test
    void aRunningContainerUsesMemory() {
        SandboxInfo launched = launch("a", SLEEP);
        assertThat(engine().usage(launched.id())).hasValueSatisfying(usage -> {
            assertThat(usage.memoryBytes()).isBetween(1L, usage.memoryLimitBytes());
            assertThat(usage.memoryLimitBytes()).isEqualTo(limits().memoryBytes());
        });
    }

    @Test
    void whatAContainerWritesIsCountedWhetherItRunsOrNot() {
        SandboxInfo launched = launch("a", SLEEP);
        assertThat(engine().written(launched.id(), Long.MAX_VALUE - 1))
                .hasValueSatisfying(bytes -> assertThat(bytes).isLessThan(TWENTY_MEGABYTES));

        exec(launched, WRITE, Duration.ofSeconds(20), 1000);
        assertThat(engine().written(launched.id(), Long.MAX_VALUE - 1))
                .hasValueSatisfying(bytes -> assertThat(bytes).isBetween(TWENTY_MEGABYTES, 2 * TWENTY_MEGABYTES));

        engine().stop(launched.id(), Duration.ZERO);
        assertThat(engine().written(launched.id(), Long.MAX_VALUE - 1))
                .hasValueSatisfying(bytes -> assertThat(bytes).isBetween(TWENTY_MEGABYTES, 2 * TWENTY_MEGABYTES));
        assertThat(engine().written(name("absent"), 0)).isEmpty();
    }

    @Test
    void aRunIsFedAndTellsHowItEndedAndIsGone() {
        byte[] input = "x".repeat(300_000).getBytes(StandardCharsets.UTF_8);
        ExecResult result = engine().run(spec("r", COUNT_INPUT, Optional.empty()), input, Duration.ofSeconds(30), 1000);
        assertThat(result).isEqualTo(new ExecResult(3, "300000\n", "err\n", false, false));
        assertThat(engine().sandboxes(labels())).isEmpty();
    }

    @Test
    void whatARunPrintsOverTheLimitIsCut() {
        ExecResult result =
                engine().run(spec("r", LONG_OUTPUT, Optional.empty()), new byte[0], Duration.ofSeconds(30), 5);
        assertThat(result).isEqualTo(new ExecResult(0, "01234", "", false, true));
    }

    @Test
    void aRunOverItsTimeIsKilledAndIsGone() {
        ExecResult result = engine().run(spec("r", SLOW, Optional.empty()), new byte[0], Duration.ofSeconds(2), 1000);
        assertThat(result.timedOut()).isTrue();
        assertThat(engine().sandboxes(labels())).isEmpty();
    }

    @Test
    void aContainersDetailsTellHowItWasMade() {
        String network = engine().createNetwork(network());
        SandboxSpec spec = spec("a", SLEEP, Optional.of(network));
        SandboxInfo launched = engine().launch(new SandboxSpec(
                spec.name(),
                spec.image(),
                spec.profile(),
                spec.limits(),
                SLEEP,
                Map.of("MODE", "a=b"),
                labels(),
                spec.network(),
                spec.aliases(),
                Optional.of("thehost")));
        SandboxDetail detail = engine().details(launched.id()).orElseThrow();
        assertThat(detail.env()).containsEntry("MODE", "a=b");
        assertThat(detail.command()).isEqualTo(SLEEP);
        assertThat(detail.hostname()).isEqualTo("thehost");
        assertThat(detail.memoryBytes()).isEqualTo(limits().memoryBytes());
        assertThat(detail.cpus()).isEqualTo(0.5);
        assertThat(detail.networks()).containsExactly(name("net"));
        assertThat(detail.mounts()).isEmpty();
        assertThat(detail.restarts()).isZero();
        assertThat(detail.health()).isEmpty();
        assertThat(detail.labels()).containsAllEntriesOf(labels());
        assertThat(engine().details(name("absent"))).isEmpty();
    }

    @Test
    void anImagesDetailsAreFoundByReferenceAndByTheBeginningOfATag() {
        ImageDetail image = engine().imageDetails(image()).orElseThrow();
        assertThat(image.tags()).contains(image());
        assertThat(image.bytes()).isPositive();
        assertThat(image.layers()).isNotEmpty();
        assertThat(image.healthcheck()).isFalse();
        assertThat(engine().imageDetails(image.id())).contains(image);
        assertThat(engine().imagesTagged(image())).containsExactly(image);
        assertThat(engine().imagesTagged("slw/" + run)).isEmpty();
        assertThat(engine().imageDetails("slipway/no-such-image:latest")).isEmpty();
        assertThat(engine().history(image())).isNotEmpty();
        assertRefused(Reason.NOT_FOUND, () -> engine().history("slipway/no-such-image:latest"));
    }

    @Test
    void aNetworksDetailsTellItsMembersWhileTheyRun() {
        String network = engine().createNetwork(network());
        SandboxInfo in = engine().launch(spec("a", SLEEP, Optional.of(network)));
        launch("b", SLEEP);
        NetworkDetail detail = engine().networkDetails(labels()).get(0);
        assertThat(detail.name()).isEqualTo(name("net"));
        assertThat(detail.subnet()).contains("/");
        assertThat(detail.members()).containsExactly(in.id());
        engine().stop(in.id(), Duration.ZERO);
        assertThat(engine().networkDetails(labels()).get(0).members()).isEmpty();
    }

    protected SandboxInfo launch(String name, List<String> command) {
        return engine().launch(spec(name, command, Optional.empty()));
    }

    protected SandboxSpec spec(String name, List<String> command, Optional<String> network) {
        return new SandboxSpec(
                name(name),
                image(),
                Profile.LEARNER,
                limits(),
                command,
                Map.of(),
                labels(),
                network,
                network.isPresent() ? List.of(name) : List.of(),
                Optional.empty());
    }

    protected NetworkSpec network() {
        return new NetworkSpec(name("net"), "slt" + run, labels());
    }

    protected String name(String name) {
        return "slipway-test-" + run + "-" + name;
    }

    protected Map<String, String> labels() {
        return Map.of("slipway.session", run);
    }

    protected static Limits limits() {
        return new Limits(64L * 1024 * 1024, 0.5, 64);
    }

    protected static TerminalSpec shell() {
        return new TerminalSpec(List.of("sh"), Optional.empty(), Optional.empty(), Map.of(), 80, 24);
    }

    protected ExecResult exec(SandboxInfo sandbox, List<String> command, Duration timeout, int limit) {
        return engine().exec(sandbox.id(), new ExecSpec(command, Optional.empty(), Map.of(), timeout, limit));
    }

    protected SandboxInfo inspected(SandboxInfo sandbox) {
        return engine().inspect(sandbox.id()).orElseThrow();
    }

    protected static void assertRefused(Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        EngineRefused.class,
                        refused -> assertThat(refused.reason())
                                .as(refused.getMessage())
                                .isEqualTo(reason));
    }

    private static LogSink sink(List<String> lines, CountDownLatch end) {
        return new LogSink() {
            @Override
            public void line(LogLine line) {
                lines.add(line.text());
            }

            @Override
            public void end() {
                end.countDown();
            }
        };
    }

    /** Waits until it is so; fails when it is not after half a minute. */
    public static void eventually(java.util.function.BooleanSupplier so) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!so.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited half a minute").isLessThan(end);
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
