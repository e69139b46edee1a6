package org.slipway.lab.grading;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.compute.container.LaunchRequest;
import org.slipway.compute.container.PublishedPort;
import org.slipway.engine.ExecResult;
import org.slipway.engine.FakeEngine;
import org.slipway.engine.FakeSandbox;
import org.slipway.lab.BenchSession;
import org.slipway.lab.Check;
import org.slipway.lab.FakeEngines;
import org.slipway.lab.Lab;
import org.slipway.lab.LabRig;
import org.slipway.lab.Step;
import org.slipway.lab.TestDatabase;
import org.slipway.lab.TestTime;
import org.slipway.lab.check.CheckSpec;
import org.slipway.lab.check.ContainerCheck;
import org.slipway.lab.check.ContainerCheck.State;
import org.slipway.lab.check.ExecCheck;
import org.slipway.lab.check.FileCheck;
import org.slipway.lab.check.HttpCheck;
import org.slipway.lab.check.LogsCheck;
import org.slipway.lab.check.Text;
import org.slipway.lab.grading.Verdict.Failed;
import org.slipway.lab.grading.Verdict.Passed;
import org.slipway.lab.grading.Verdict.Unknown;
import org.slipway.lab.grading.Verdict.Waiting;

class EvaluationTest {
    private final FakeEngine engine = FakeEngines.withCourseImages();
    private final TestDatabase database = new TestDatabase();
    private final LabRig rig = new LabRig(engine, database, new TestTime());
    private BenchSession session;
    private String workspace;

    @BeforeEach
    void start() {
        long learner = database.account();
        session = rig.started(learner, "first-container");
        workspace = rig.sessions.workspace(learner).orElseThrow();
    }

    @AfterEach
    void close() {
        rig.close();
        database.close();
    }

    private FakeSandbox launch(String name, String image, PublishedPort... port) {
        String id = rig.containers
                .launch(
                        session.bench(),
                        new LaunchRequest(
                                name,
                                image,
                                "",
                                Map.of(),
                                port.length == 0 ? Optional.empty() : Optional.of(port[0]),
                                128))
                .id();
        return engine.sandbox(id);
    }

    private static ContainerCheck container(State state) {
        return Specs.container("web", state, "nginx");
    }

    private static Check check(String id, CheckSpec spec, String... needs) {
        return new Check(
                id,
                Optional.empty(),
                2,
                new Check.Asking(List.of(needs), Duration.ZERO, false, false, false, false),
                spec);
    }

    private List<CheckResult> results(Check... checks) {
        Lab lab = new Lab(
                "lab",
                "Lab",
                "docker",
                20,
                "1",
                Map.of(),
                List.of(new Step("one", "One", "", Optional.empty(), List.of(checks), List.of())),
                List.of());
        GradedBench bench = new GradedBench(session.bench(), workspace, rig.containers, rig.inspections, engine);
        Inquiry inquiry = new Inquiry(bench, new Inquiry.Given(Map.of(), Map.of()), rig.time(), new HttpAsker());
        return new Evaluation(lab, inquiry, Opening.all(), Latches.inMemory()).results();
    }

    private Verdict verdict(CheckSpec spec) {
        return results(check("it", spec)).get(0).verdict();
    }

    private Failed failed(CheckSpec spec) {
        Verdict verdict = verdict(spec);
        assertThat(verdict).isInstanceOf(Failed.class);
        return (Failed) verdict;
    }

    @Test
    void aRunningContainerPasses() {
        launch("web", "nginx");
        assertThat(verdict(container(State.RUNNING))).isInstanceOf(Passed.class);
    }

    @Test
    void aStoppedContainerFailsTheRunningCheck() {
        FakeSandbox web = launch("web", "nginx");
        web.log().out("nginx: worker process exiting");
        web.exit(0);
        Failed failed = failed(container(State.RUNNING));
        assertThat(failed.expected()).isEqualTo("`web` is running");
        assertThat(failed.observed()).startsWith("`web` exited with code 0, ").endsWith(" s ago");
        assertThat(failed.because()).contains("docker ps -a", "Exited (0)", "nginx: worker process exiting");
    }

    @Test
    void aMissingContainerIsToldWithTheNamesThatAreThere() {
        assertThat(failed(container(State.RUNNING)).because())
                .isEqualTo("docker ps -a lists no container on this bench");
        launch("db", "busybox");
        launch("Web", "nginx");
        Failed failed = failed(container(State.RUNNING));
        assertThat(failed.observed()).isEqualTo("there is no container named `web`");
        assertThat(failed.because()).contains("`db`", "`Web`", "upper and lower case");
    }

    @Test
    void aNearNameIsPointedOut() {
        launch("web1", "nginx");
        assertThat(failed(container(State.RUNNING)).because()).contains("`web1` is near");
    }

    @Test
    void anotherImageIsNamed() {
        launch("web", "busybox");
        Failed failed = failed(container(State.RUNNING));
        assertThat(failed.expected()).contains("`nginx`");
        assertThat(failed.observed()).contains("`busybox`");
    }

    @Test
    void aWrongPortIsShownAsDockerShowsIt() {
        launch("web", "nginx", new PublishedPort(8081, 80));
        Failed failed = failed(Specs.publishing("web", "8080", "80"));
        assertThat(failed.expected()).isEqualTo("`web` publishes 8080 → 80");
        assertThat(failed.observed()).isEqualTo("it publishes 8081 → 80");
        assertThat(failed.because()).contains("PORTS");
    }

    @Test
    void aContainerThatShouldBeGoneFailsWhileItIsThere() {
        assertThat(verdict(container(State.ABSENT))).isInstanceOf(Passed.class);
        launch("web", "nginx");
        assertThat(failed(container(State.ABSENT)).observed()).contains("still there");
    }

    @Test
    void aPortThatNobodyPublishesIsToldWithThoseThatAre() {
        launch("web", "nginx", new PublishedPort(9000, 80));
        Failed failed = failed(new HttpCheck("http://localhost:8081/", 200, Text.ANY));
        assertThat(failed.observed()).isEqualTo("nothing publishes port 8081");
        assertThat(failed.because()).contains("`web` publishes 9000 → 80");
    }

    @Test
    void aStoppedServerIsWhyNothingAnswers() {
        launch("web", "nginx", new PublishedPort(8081, 80)).exit(0);
        Failed failed = failed(new HttpCheck("http://localhost:8081/", 200, Text.ANY));
        assertThat(failed.observed()).contains("`web` exited with code 0");
    }

    @Test
    void linesOfOurOwnQuestionsAreNoVisit() {
        FakeSandbox web = launch("web", "nginx");
        LogsCheck visited =
                new LogsCheck("web", new Text(Optional.empty(), Optional.of("\"GET / HTTP/1.1\" 200")), 100);
        web.log().out("10.0.0.1 - - \"GET / HTTP/1.1\" 200 12 \"-\" \"Slipway-Check\"");
        assertThat(failed(visited).observed()).isEqualTo("its log is empty");
        web.log().out("10.0.0.9 - - \"GET / HTTP/1.1\" 200 12 \"-\" \"curl/7.88\"");
        assertThat(verdict(visited)).isInstanceOf(Passed.class);
    }

    @Test
    void aFileIsReadAndNothingIsRun() {
        launch("web", "nginx").files().put("/page.html", "Welcome".getBytes(StandardCharsets.UTF_8));
        int asked = engine.behaviour().asked().size();
        Text welcome = new Text(Optional.of("Welcome"), Optional.empty());
        assertThat(verdict(new FileCheck("web", "/page.html", true, welcome))).isInstanceOf(Passed.class);
        assertThat(failed(new FileCheck("web", "/other.html", true, welcome)).observed())
                .isEqualTo("there is no such file");
        assertThat(failed(new FileCheck("web", "/page.html", true, new Text(Optional.of("Bye"), Optional.empty())))
                        .because())
                .contains("Welcome");
        assertThat(engine.behaviour().asked()).hasSize(asked);
    }

    @Test
    void aCommandRunsAsNobodyWithACleanEnvironment() {
        engine.behaviour()
                .answer(
                        spec -> spec.command().contains("curl -s http://web/"),
                        new ExecResult(0, "Welcome", "", false, false));
        assertThat(verdict(new ExecCheck("curl -s http://web/", 0, new Text(Optional.of("Welcome"), Optional.empty()))))
                .isInstanceOf(Passed.class);
        var spec = engine.behaviour().asked().get(engine.behaviour().asked().size() - 1);
        assertThat(spec.user()).contains("10001:10001");
        assertThat(spec.command()).startsWith("/usr/bin/env", "-i");
    }

    @Test
    void aFailedCommandIsExplainedByWhatItSays() {
        engine.behaviour()
                .answer(spec -> true, new ExecResult(6, "", "curl: (6) Could not resolve host: web\n", false, false));
        Failed failed = failed(new ExecCheck("curl -sS http://web/", 0, Text.ANY));
        assertThat(failed.observed()).isEqualTo("it ended with exit code 6");
        assertThat(failed.because()).contains("Could not resolve host: web");
    }

    @Test
    void aCommandThatIsMissingIsOurFault() {
        engine.behaviour().answer(spec -> true, new ExecResult(127, "", "sh: 1: jq: not found", false, false));
        assertThat(verdict(new ExecCheck("jq .", 0, Text.ANY))).isInstanceOf(Unknown.class);
    }

    @Test
    void aCheckWaitsForTheOneItNeeds() {
        List<CheckResult> results = results(
                check("later", new LogsCheck("web", new Text(Optional.of("x"), Optional.empty()), 10), "up"),
                check("up", container(State.RUNNING)));
        assertThat(results.get(0).verdict()).isEqualTo(new Waiting("`web` is running, from the image `nginx`"));
        assertThat(results.get(1).verdict()).isInstanceOf(Failed.class);
    }

    @Test
    void withinAsksAgainUntilItPasses() {
        FakeSandbox web = launch("web", "nginx");
        AtomicInteger looks = new AtomicInteger();
        engine.behaviour().answer((sandbox, spec) -> {
            boolean ready = spec.command().contains("ready") && looks.incrementAndGet() >= 3;
            return Optional.of(new ExecResult(ready ? 0 : 1, "", "", false, false));
        });
        Check patient = new Check(
                "it",
                Optional.empty(),
                1,
                new Check.Asking(List.of(), Duration.ofSeconds(20), false, false, false, false),
                new ExecCheck("ready", 0, Text.ANY));
        assertThat(results(patient).get(0).verdict()).isInstanceOf(Passed.class);
        assertThat(looks).hasValue(3);
        assertThat(web.id()).isNotBlank();
    }

    @Test
    void anEndlessAnswerIsCutAndOneThatIsNoHttpBreaks() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            assertThat(exchange.getRequestHeaders().getFirst("User-Agent")).isEqualTo("Slipway-Check");
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                for (int i = 0; i < 1000; i++) {
                    body.write(new byte[10_000]);
                }
            } catch (IOException hungUp) {
                exchange.close();
            }
        });
        server.start();
        try {
            HttpAnswer answer = new HttpAsker()
                    .ask(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"));
            assertThat(answer.body()).hasSize(64 * 1024);
        } finally {
            server.stop(0);
        }
    }
}
