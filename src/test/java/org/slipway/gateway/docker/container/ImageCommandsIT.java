package org.slipway.gateway.docker.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a learner does with images and files, with each docker command of this machine, against its real engine. */
class ImageCommandsIT {
    @TempDir
    Path folder;

    private RealBench bench;

    static Stream<Path> clients() {
        return CommandLineClient.all().stream();
    }

    @BeforeEach
    void open() throws IOException {
        bench = new RealBench();
    }

    @AfterEach
    void close() throws IOException {
        bench.close();
    }

    /** Builds app from two stages, the way that works with the classic builder. */
    private String build(CommandLineClient docker, String name) throws IOException {
        Files.writeString(folder.resolve("Dockerfile"), """
                ARG BASE=busybox
                FROM ${BASE} AS first
                RUN echo built > /made
                FROM busybox
                COPY --from=first /made /made
                COPY mark /mark
                CMD ["cat", "/made", "/mark"]
                """);
        Files.writeString(folder.resolve("mark"), bench.session + "\n");
        return docker.out("build", "-t", name, folder.toString());
    }

    @ParameterizedTest
    @MethodSource("clients")
    void anImageIsBuiltTaggedAndRemoved(Path client) throws IOException {
        CommandLineClient docker = bench.client(client);

        assertThat(build(docker, "app")).contains("Step 1/7", "Successfully tagged app:latest");
        assertThat(docker.out("run", "--rm", "app")).isEqualTo("built\n" + bench.session);
        docker.out("tag", "app", "shop/app:v1");
        assertThat(docker.out("history", "--no-trunc", "shop/app:v1"))
                .contains("/mark")
                .doesNotContain("slipway.");
        assertThat(docker.out("images", "--format", "{{.Repository}}:{{.Tag}}"))
                .contains("app:latest", "shop/app:v1", "nginx:latest")
                .doesNotContain("slw/", "slipway/");
        assertThat(docker.out("images", "--filter", "reference=shop/*", "--format", "{{.Repository}}"))
                .isEqualTo("shop/app");
        assertThat(docker.out("rmi", "shop/app:v1")).isEqualTo("Untagged: shop/app:v1");
        assertThat(docker.out("rmi", "app")).contains("Untagged: app:latest");
        assertThat(docker.run("run", "--rm", "app").exit()).isEqualTo(125);
    }

    @ParameterizedTest
    @MethodSource("clients")
    void anImageIsSavedToAFileAndLoadedFromIt(Path client) throws IOException {
        CommandLineClient docker = bench.client(client);
        String file = folder.resolve("saved.tar").toString();
        build(docker, "app:v1");

        docker.out("save", "-o", file, "app:v1", "busybox");
        assertThat(Files.readString(Path.of(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("\"RepoTags\":[\"app:v1\"]", "\"RepoTags\":[\"busybox:latest\"]")
                .doesNotContain("slw/", "slipway/");
        docker.out("rmi", "app:v1");
        assertThat(docker.out("load", "-i", file)).contains("Loaded image: app:v1", "Loaded image: busybox:latest");
        assertThat(docker.out("run", "--rm", "app:v1")).isEqualTo("built\n" + bench.session);
        assertThat(bench.engine()
                        .out("images", "--format", "{{.Repository}}:{{.Tag}}")
                        .lines()
                        .filter(name -> name.startsWith("slw/" + bench.session + "/kept")))
                .as("only the build's first stage, which has no name, is kept by the hidden tag")
                .hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("clients")
    void anImageWithoutANameIsLoadedByItsId(Path client) throws IOException {
        CommandLineClient docker = bench.client(client);
        String file = folder.resolve("saved.tar").toString();
        build(docker, "app");
        String id = docker.out("images", "-q", "--no-trunc", "app");

        docker.out("save", "-o", file, id);
        docker.out("rmi", "app");
        assertThat(docker.out("load", "-i", file)).contains("Loaded image ID: " + id);
        assertThat(docker.out("images", "-q", "--no-trunc", "--filter", "dangling=true"))
                .contains(id);
    }

    @ParameterizedTest
    @MethodSource("clients")
    void aChangedContainerBecomesAnImage(Path client) {
        CommandLineClient docker = bench.client(client);
        docker.out("run", "--name", "changed", "-p", "8080:80", "busybox", "touch", "/changed");

        docker.out("commit", "-m", "why", "-a", "me", "-c", "CMD [\"ls\", \"/changed\"]", "changed", "mine:v2");
        assertThat(docker.out("run", "--rm", "mine:v2")).isEqualTo("/changed");
        assertThat(docker.out("inspect", "-f", "{{.Comment}} {{.Author}} {{json .Config.Labels}}", "mine:v2"))
                .isEqualTo("why me null");
        String nameless = docker.out("commit", "changed");
        assertThat(docker.out("images", "-q", "--no-trunc")).contains(nameless);
        assertThat(docker.run("commit", "-c", "ONBUILD RUN true", "changed", "bad")
                        .out())
                .contains("ONBUILD");
        assertThat(docker.run("commit", "changed", "nginx").out()).contains("course's own image");
        assertThat(docker.run("commit", "nobody", "mine").out()).contains("No such container: nobody");
    }

    @ParameterizedTest
    @MethodSource("clients")
    void aFolderIsCopiedInAndOutAgain(Path client) throws IOException {
        CommandLineClient docker = bench.client(client);
        Path tree = Files.createDirectories(folder.resolve("tree/inside"));
        Files.writeString(tree.resolve("page"), "copied " + bench.session);
        Files.createSymbolicLink(tree.resolve("link"), Path.of("page"));
        docker.out("run", "-d", "--name", "box", "busybox", "sleep", "60");

        docker.out("cp", folder.resolve("tree").toString(), "box:/srv");
        assertThat(docker.out("exec", "box", "cat", "/srv/inside/link")).isEqualTo("copied " + bench.session);
        docker.out("cp", folder.resolve("tree").toString(), "box:/srv");
        assertThat(docker.out("exec", "box", "cat", "/srv/tree/inside/page"))
                .as("into a folder that is there, the whole folder goes")
                .isEqualTo("copied " + bench.session);
        docker.out("cp", "box:/srv/inside", folder.resolve("back").toString());
        assertThat(folder.resolve("back/link")).isSymbolicLink().hasContent("copied " + bench.session);
    }

    @ParameterizedTest
    @MethodSource("clients")
    void aFileIsCopiedInAndOutAgain(Path client) throws IOException {
        CommandLineClient docker = bench.client(client);
        Path file = Files.writeString(folder.resolve("page"), "copied " + bench.session);
        Path back = folder.resolve("back");
        docker.out("run", "-d", "--name", "box", "busybox", "sleep", "60");

        docker.out("cp", file.toString(), "box:/tmp/page");
        assertThat(docker.out("exec", "box", "cat", "/tmp/page")).isEqualTo("copied " + bench.session);
        docker.out("cp", "box:/tmp/page", back.toString());
        assertThat(back).hasSameTextualContentAs(file);
        assertThat(docker.run("cp", "box:/nowhere", back.toString()).out()).contains("/nowhere");
        assertThat(docker.run("cp", "nobody:/etc", back.toString()).out()).contains("nobody");
    }

    @ParameterizedTest
    @MethodSource("clients")
    void theCoursesImagesAreThereAndNoOthers(Path client) {
        CommandLineClient docker = bench.client(client);

        assertThat(docker.out("pull", "nginx")).contains("Image is up to date for nginx:latest");
        CommandLineClient.Ended unknown = docker.run("pull", "redis");
        assertThat(unknown.exit()).isNotZero();
        assertThat(unknown.out()).contains("offline");
        assertThat(docker.run("rmi", "nginx").exit()).isNotZero();
        assertThat(docker.run("tag", "busybox", "nginx").out()).contains("course's own image");
        assertThat(docker.run(List.of("load"), "not a tar").out()).contains("not a tar");
    }
}
