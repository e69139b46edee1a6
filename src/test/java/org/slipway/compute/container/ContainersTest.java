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
    private Containers containers;

    @BeforeEach
    void build() {
        CourseImages images = new CourseImages(engine, new ImageProgress(data.toString()));
        containers = ContainersOn.containers(engine, images);
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
                        "slipway.ports", "8080:80"));
        assertThat(spec.profile()).isEqualTo(Profile.LEARNER);
        assertThat(spec.limits()).isEqualTo(new Limits(128L * 1024 * 1024, 1.0, 128));
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
    void eightContainersFitOnABench() {
        for (int i = 0; i < Containers.MOST_CONTAINERS; i++) {
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
        "web, nginx, '', 80, 80, 128, port",
        "web, nginx, '', 65536, 80, 128, port",
        "web, nginx, '', 8080, 0, 128, port",
        "web, nginx, '', 8080, 80, 513, memory",
        "web, nginx, '', 8080, 80, 0, memory",
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
        assertThat(forwarded()).endsWith("8080", "web", "80");
        containers.stop(ANNA, "web");
        assertThat(forwarded()).endsWith("forward");
        containers.start(ANNA, "web");
        assertThat(forwarded()).endsWith("8080", "web", "80");
        containers.remove(ANNA, "web");
        assertThat(forwarded()).endsWith("forward");
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
