package org.slipway.compute.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.compute.container.LearnerContainer.Status;
import org.slipway.engine.EngineRefused.Reason;
import org.slipway.engine.ExecSpec;
import org.slipway.engine.FakeEngine;
import org.slipway.engine.Limits;
import org.slipway.engine.Profile;
import org.slipway.engine.SandboxSpec;
import org.slipway.engine.Usage;

class ContainersTest {
    private static final Bench ANNA = new Bench(1, "aaa", "network-a");
    private static final Bench BEN = new Bench(2, "bbb", "network-b");

    @TempDir
    private Path data;

    private final FakeEngine engine =
            new FakeEngine().withImage("slipway/nginx:latest").withImage("slipway/busybox:latest");
    private PortForwards forwards;
    private Containers containers;

    @BeforeEach
    void build() {
        CourseImages images = new CourseImages(engine, new ImageProgress(data.toString()));
        forwards = new PortForwards(engine, Runnable::run);
        containers = ContainersOn.containers(engine, images, forwards);
    }

    @Test
    void aLaunchedContainerCarriesItsOwnersLabelsAndLimits() {
        LearnerContainer web = containers.launch(ANNA, publishing("web", 8080));
        SandboxSpec spec = engine.sandbox("slw-aaa-web").spec();

        assertThat(web.status()).isEqualTo(Status.RUNNING);
        assertThat(web.name()).isEqualTo("web");
        assertThat(web.image()).isEqualTo("nginx");
        assertThat(web.port()).contains(new PublishedPort(8080, 80));
        assertThat(spec.labels())
                .isEqualTo(Map.of(
                        "slipway.owner", "1",
                        "slipway.role", "learner",
                        "slipway.session", "aaa",
                        "slipway.name", "web",
                        "slipway.image", "nginx",
                        "slipway.ports", "8080:80"));
        assertThat(spec.profile()).isEqualTo(Profile.LEARNER);
        assertThat(spec.limits()).isEqualTo(new Limits(128L * 1024 * 1024, 1.0, 256));
        assertThat(spec.network()).contains("network-a");
        assertThat(spec.aliases()).containsExactly("web");
    }

    @Test
    void aBlankCommandIsTheCourseImagesOwn() {
        containers.launch(ANNA, asking("clock", "busybox", " "));
        containers.launch(ANNA, asking("echo", "busybox", "echo 'a b'"));

        assertThat(engine.sandbox("slw-aaa-clock").spec().command()).startsWith("sh", "-c");
        assertThat(engine.sandbox("slw-aaa-echo").spec().command()).containsExactly("echo", "a b");
    }

    @Test
    void twoLearnersMayBothHaveWebAndSeeOnlyTheirOwn() {
        containers.launch(ANNA, publishing("web", 8080));
        containers.launch(BEN, publishing("web", 8080));
        containers.remove(BEN, "web");

        assertThat(containers.list(ANNA)).extracting(LearnerContainer::name).containsExactly("web");
        assertThat(containers.list(BEN)).isEmpty();
        assertThat(containers.find(BEN, "web")).isEmpty();
        assertRefused("name", "You have no container named web.", () -> containers.stop(BEN, "web"));
    }

    @Test
    void aNameAndAPortAreUsedOncePerLearner() {
        containers.launch(ANNA, publishing("web", 8080));
        assertRefused("name", "You have a container named web", () -> containers.launch(ANNA, publishing("web", 8081)));
        assertRefused(
                "port", "published by your container web", () -> containers.launch(ANNA, publishing("more", 8080)));
    }

    @Test
    void asManyContainersFitOnABenchAsTheQuotaAllows() {
        for (int i = 0; i < 40; i++) {
            containers.launch(ANNA, asking("c" + i, "nginx", ""));
        }
        assertRefused("", "as many as fit", () -> containers.launch(ANNA, asking("more", "nginx", "")));
    }

    @ParameterizedTest
    @CsvSource({
        "-web, nginx, '', 8080, 80, 128, name",
        "'', nginx, '', 8080, 80, 128, name",
        "workspace, nginx, '', 8080, 80, 128, name",
        "web, mysql, '', 8080, 80, 128, image",
        "web, nginx, 'sh -c \"', 8080, 80, 128, command",
        "web, nginx, '', 0, 80, 128, port",
        "web, nginx, '', 65536, 80, 128, port",
        "web, nginx, '', 8080, 0, 128, port",
        "web, nginx, '', 8080, 80, 1025, memory",
        "web, nginx, '', 8080, 80, 5, memory",
    })
    void aRefusalNamesItsField(
            String name, String image, String command, int published, int target, int memory, String field) {
        LaunchRequest request = new LaunchRequest(
                name, image, command, Map.of(), Optional.of(new PublishedPort(published, target)), memory);
        assertRefused(field, "", () -> containers.launch(ANNA, request));
        assertThat(engine.sandboxes(Map.of())).isEmpty();
    }

    @Test
    void aVariablesNameIsChecked() {
        LaunchRequest request = new LaunchRequest("web", "nginx", "", Map.of("1A=B", "x"), Optional.empty(), 128);
        assertRefused("environment", "cannot be a variable's name", () -> containers.launch(ANNA, request));
    }

    @Test
    void aCommandThatCannotStartIsTheLearnersToPutRight() {
        engine.behaviour().cannotStart("pythn");
        assertRefused("command", "pythn: No such file", () -> containers.launch(ANNA, asking("web", "nginx", "pythn")));
    }

    @Test
    void anImageThatIsBeingBuiltIsSaidSoWithItsProgress() throws Exception {
        Files.createDirectories(data.resolve("images"));
        Files.writeString(
                data.resolve("images/python.properties"), "state=building\nstep=2\nsteps=5\nmessage=Installing\n");
        assertRefused("image", "is being built, 2 of 5", () -> containers.launch(ANNA, asking("py", "python", "")));
    }

    @Test
    void aFaultOfTheEngineIsOurs() {
        engine.faults().down("The Docker engine is stopped.");
        assertThatThrownBy(() -> containers.list(ANNA))
                .isInstanceOf(ContainersUnavailable.class)
                .hasMessage("The Docker engine is stopped.");
        assertThatThrownBy(() -> containers.launch(ANNA, publishing("web", 8080)))
                .isInstanceOf(ContainersUnavailable.class);
        engine.faults().recover();
        engine.faults().refuseNext(Reason.OTHER, "no space left on device");
        assertThatThrownBy(() -> containers.list(ANNA)).isInstanceOf(ContainersUnavailable.class);
    }

    @Test
    void aContainerStopsStartsAndTellsItsUse() {
        containers.launch(ANNA, publishing("web", 8080));
        engine.sandbox("slw-aaa-web").use(new Usage(12.5, 1000, 2000, 3));
        assertThat(containers.usage(ANNA, "web")).contains(new ContainerUsage(12.5, 1000, 2000));

        containers.stop(ANNA, "web");
        assertThat(containers.find(ANNA, "web")).map(LearnerContainer::status).contains(Status.EXITED);
        assertThat(containers.usage(ANNA, "web")).isEmpty();
        containers.start(ANNA, "web");
        assertThat(containers.find(ANNA, "web")).map(LearnerContainer::status).contains(Status.RUNNING);
    }

    @Test
    void aLogIsReadAndFollowedToItsEnd() {
        containers.launch(ANNA, publishing("web", 8080));
        engine.sandbox("slw-aaa-web").log().out("one");
        List<String> heard = new ArrayList<>();
        containers.follow(ANNA, "web", 10, line -> heard.add(line.text()), () -> heard.add("end"));
        engine.sandbox("slw-aaa-web").log().error("two");
        engine.sandbox("slw-aaa-web").exit(0);

        assertThat(heard).containsExactly("one", "two", "end");
        assertThat(containers.logs(ANNA, "web", 1))
                .extracting(ContainerLog::text)
                .containsExactly("two");
    }

    @Test
    void theWorkspacesForwardersFollowWhatRuns() {
        workspace();
        containers.launch(ANNA, publishing("web", 8080));
        assertThat(forwarded()).endsWith("8080", address("web"), "80");
        containers.stop(ANNA, "web");
        assertThat(forwarded()).endsWith("forward");
        containers.start(ANNA, "web");
        assertThat(forwarded()).endsWith("8080", address("web"), "80");
        containers.remove(ANNA, "web");
        assertThat(forwarded()).endsWith("forward");
    }

    @Test
    void whatTheCommandLineMadeIsListedAsItIs() {
        engine.withImage("slw/aaa/named/shop:2");
        byCommand("shop", "slw/aaa/named/shop:2", Map.of("slipway.ports", "80:8000,443:8443"));
        byCommand("old", "slipway/nginx:latest", Map.of("slipway.image", "nginx:latest", "slipway.name", "old"));
        engine.sandbox("slw-aaa-old").rename("slw-aaa-new");
        engine.sandbox("slw-aaa-new").pause();

        LearnerContainer shop = containers.find(ANNA, "shop").orElseThrow();
        assertThat(shop.image()).isEqualTo("shop:2");
        assertThat(shop.ports()).containsExactly(new PublishedPort(80, 8000), new PublishedPort(443, 8443));
        LearnerContainer renamed = containers.list(ANNA).get(1);
        assertThat(renamed.name()).isEqualTo("new");
        assertThat(renamed.image()).isEqualTo("nginx");
        assertThat(renamed.status()).isEqualTo(Status.PAUSED);
        assertThat(containers.find(ANNA, "old")).isEmpty();
        containers.start(ANNA, "new");
        assertThat(containers.find(ANNA, "new")).map(LearnerContainer::status).contains(Status.RUNNING);
    }

    @Test
    void theWorkspaceIsNoContainerOfTheLearners() {
        workspace();
        assertThat(containers.find(ANNA, "workspace")).isEmpty();
        assertRefused("name", "no container named workspace", () -> containers.stop(ANNA, "workspace"));
    }

    @Test
    void aPortThatTheCommandLinePublishedIsForwardedOnceItIsTold() {
        workspace();
        byCommand("shop", "slipway/nginx:latest", Map.of("slipway.ports", "80:8000,443:8443"));
        forwards.follow(new BenchChanged(ANNA));
        assertThat(forwarded()).endsWith("80", address("shop"), "8000", "443", address("shop"), "8443");
    }

    @Test
    void theWorkspaceIsNotTroubledWhenNoPortHasChanged() {
        workspace();
        containers.launch(ANNA, publishing("web", 8080));
        int asked = engine.behaviour().asked().size();
        byCommand("quiet", "slipway/nginx:latest", Map.of());
        forwards.follow(new BenchChanged(ANNA));
        assertThat(engine.behaviour().asked()).hasSize(asked);
    }

    @Test
    void ofTwoThatPublishOnePortTheOneThatRunsIsFound() {
        byCommand("first", "slipway/nginx:latest", Map.of("slipway.ports", "8080:80"));
        byCommand("second", "slipway/nginx:latest", Map.of("slipway.ports", "8080:80"));
        engine.sandbox("slw-aaa-first").exit(0);
        assertThat(LearnerContainer.publishing(containers.list(ANNA), 8080))
                .map(LearnerContainer::name)
                .contains("second");
    }

    private void byCommand(String name, String image, Map<String, String> labels) {
        Map<String, String> all = new java.util.HashMap<>(Labels.of(ANNA));
        all.putAll(labels);
        engine.launch(new SandboxSpec(
                ANNA.engineName(name),
                image,
                Profile.LEARNER,
                new Limits(1, 1, 1),
                List.of(),
                Map.of(),
                all,
                Optional.of("network-of-ones-own"),
                List.of(name),
                Optional.empty()));
    }

    private String address(String name) {
        return containers.find(ANNA, name).orElseThrow().address().orElseThrow();
    }

    private void workspace() {
        engine.withImage("slipway/workspace:latest")
                .launch(new SandboxSpec(
                        "slw-aaa-workspace",
                        "slipway/workspace:latest",
                        Profile.WORKSPACE,
                        new Limits(1, 1, 1),
                        List.of(),
                        Map.of(),
                        Map.of("slipway.role", "workspace"),
                        Optional.empty(),
                        List.of(),
                        Optional.empty()));
    }

    private List<String> forwarded() {
        List<ExecSpec> asked = engine.behaviour().asked();
        return asked.get(asked.size() - 1).command();
    }

    private static LaunchRequest publishing(String name, int port) {
        return new LaunchRequest(name, "nginx", "", Map.of("A", "b"), Optional.of(new PublishedPort(port, 80)), 128);
    }

    private static LaunchRequest asking(String name, String image, String command) {
        return new LaunchRequest(name, image, command, Map.of(), Optional.empty(), 128);
    }

    private static void assertRefused(
            String field, String message, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ContainerRefused.class,
                        refused -> assertThat(refused.field()).isEqualTo(field))
                .hasMessageContaining(message);
    }
}
