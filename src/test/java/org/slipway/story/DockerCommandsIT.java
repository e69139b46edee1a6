package org.slipway.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The docker command in learners' hands, on one engine at the same time. */
@ExtendWith(Stage.class)
class DockerCommandsIT {
    private final RunningPortal portal;
    private final Chromium chromium;

    DockerCommandsIT(RunningPortal portal, Chromium chromium) {
        this.portal = portal;
        this.chromium = chromium;
    }

    @Test
    void twoLearnersDoAllThatPeopleDoWithDockerAndNeitherSeesTheOther() throws Exception {
        try (BrowserContext ada = chromium.person(Chromium.Screen.LIGHT);
                BrowserContext bob = chromium.person(Chromium.Screen.LIGHT)) {
            Learner one = begins(ada, "ada");
            Learner two = begins(bob, "bob");
            Workspace adas = Workspace.where("/tmp/ada");
            Workspace bobs = Workspace.where("/tmp/bob");
            String script = script();

            CompletableFuture<Workspace.Said> adaDoes = CompletableFuture.supplyAsync(() -> adas.bash(script, "ada"));
            CompletableFuture<Workspace.Said> bobDoes = CompletableFuture.supplyAsync(() -> bobs.bash(script, "bob"));

            assertThat(adaDoes.get().text()).endsWith("all done\n").doesNotContain("bob");
            assertThat(bobDoes.get().text()).endsWith("all done\n").doesNotContain("ada");
            one.stopsTheBench();
            two.stopsTheBench();
            assertThat(leftOf(adas.session()) + leftOf(bobs.session())).isEmpty();
        }
    }

    @Test
    void whatIsTypedInTheTerminalIsThereForTheClickingHandAtOnce() {
        try (BrowserContext person = chromium.person(Chromium.Screen.LIGHT)) {
            Learner learner = begins(person, "typed");
            learner.types(
                            "docker run -d --name web -p 8080:80 nginx && curl -s localhost:8080 | grep -o 'Welcome to nginx' | head -1")
                    .seesInTheTerminal("Welcome to nginx");
            learner.tab("Containers").click();
            learner.button("Stop web").waitFor();
            learner.seesInTheApp("Welcome to nginx");
            learner.stopsTheContainer("web");
            learner.types("docker ps -a --format '{{.Names}} is {{.State}}'").seesInTheTerminal("web is exited");
            learner.stopsTheBench();
        }
    }

    private Learner begins(BrowserContext person, String mark) {
        Learner learner =
                new Learner(portal, person.newPage()).triesWithoutAnAccount().starts();
        return learner.types("touch /tmp/" + mark);
    }

    private static String leftOf(String session) {
        return Workspace.host(
                                "docker",
                                "ps",
                                "-aq",
                                "--filter",
                                "label=slipway.session=" + session,
                                "--filter",
                                "label=slipway.role=learner")
                        .text()
                + Workspace.host("docker", "images", "-q", "slw/" + session + "/*")
                        .text()
                + Workspace.host("docker", "volume", "ls", "-q", "--filter", "label=slipway.session=" + session)
                        .text();
    }

    static String script() throws IOException {
        try (InputStream script = DockerCommandsIT.class.getResourceAsStream("/story/docker-commands.sh")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
