package org.slipway.compute.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.engine.FakeEngine;

class CourseImagesTest {
    @TempDir
    private Path data;

    private final FakeEngine engine = new FakeEngine();
    private CourseImages images;

    @BeforeEach
    void build() {
        images = new CourseImages(engine, new ImageProgress(data.toString()));
    }

    @Test
    void theCourseHasItsImages() {
        assertThat(images.all())
                .extracting(CourseImage::name)
                .containsExactly("nginx", "python", "node", "openjdk", "mariadb", "busybox", "debian", "vm");
        assertThat(images.named("nginx")).map(CourseImage::port).contains(80);
        assertThat(images.named("mysql")).isEmpty();
    }

    @Test
    void everyImageIsBuiltFromAFolderOfItsName() {
        assertThat(images.all())
                .allSatisfy(image -> assertThat(Path.of("docker/images", image.name(), "Dockerfile"))
                        .exists());
    }

    @Test
    void dockerUpBuildsEveryImage() throws IOException {
        String line = Files.readAllLines(Path.of("docker/lib/images.sh")).stream()
                .filter(it -> it.startsWith("readonly IMAGES=("))
                .findFirst()
                .orElseThrow();
        List<String> built =
                List.of(line.substring(line.indexOf('(') + 1, line.indexOf(')')).split(" "));
        assertThat(built)
                .startsWith("base", "workspace")
                .containsAll(images.all().stream().map(CourseImage::name).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nginx",
                "nginx:latest",
                "nginx:1.22",
                "library/nginx",
                "library/nginx:1.22",
                "docker.io/nginx",
                "docker.io/library/nginx",
                "docker.io/library/nginx:1.22",
                "index.docker.io/library/nginx:latest"
            })
    void anImageGoesByEveryNameTheWorldHasForIt(String reference) {
        assertThat(images.named(reference)).map(CourseImage::reference).contains("slipway/nginx:latest");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                "nginx:",
                "nginx:1.23",
                "nginx:LATEST",
                "NGINX",
                "nginx:1.22:1.22",
                "nginx@sha256:0000000000000000000000000000000000000000000000000000000000000000",
                "slipway/nginx",
                "slipway/workspace",
                "workspace",
                "base",
                "library/library/nginx",
                "docker.io/",
                "quay.io/library/nginx",
                "localhost:5000/nginx",
                "//nginx",
                " nginx",
                "nginx\n"
            })
    void whatTheCourseDoesNotHaveIsNoImage(String reference) {
        assertThat(images.named(reference)).isEmpty();
    }

    @Test
    void everyTagLeadsToItsImage() {
        for (CourseImage image : images.all()) {
            assertThat(image.tags()).contains("latest").doesNotHaveDuplicates();
            assertThat(image.tags())
                    .allSatisfy(tag ->
                            assertThat(images.named(image.name() + ":" + tag)).contains(image));
        }
    }

    @Test
    void whatTheEngineHoldsIsReadyWhateverTheBuilderSays() throws IOException {
        engine.withImage("slipway/nginx:latest");
        said("nginx", "state=building");
        assertThat(images.state("nginx")).isEqualTo(new ImageState.Ready());
    }

    @Test
    void theBuildersProgressIsTold() throws IOException {
        said("nginx", "state=building\nstep=2\nsteps=5\nmessage=Installing nginx\n");
        assertThat(images.state("nginx")).isEqualTo(new ImageState.Building(2, 5, "Installing nginx"));
        said("nginx", "state=queued");
        assertThat(images.state("nginx")).isEqualTo(new ImageState.Queued());
        said("nginx", "state=failed\nmessage=No space left");
        assertThat(images.state("nginx")).isEqualTo(new ImageState.Failed("No space left"));
    }

    @Test
    void anImageThatNobodyBuildsIsMissing() throws IOException {
        assertThat(images.state("nginx")).isInstanceOf(ImageState.Missing.class);
        said("nginx", "state=ready");
        assertThat(images.state("nginx")).isInstanceOf(ImageState.Missing.class);
    }

    @Test
    void anEngineThatCannotBeAskedThrowsNothing() {
        engine.faults().down("stopped");
        assertThat(images.state("nginx")).isEqualTo(new ImageState.Missing("stopped"));
        engine.faults().recover();
        engine.faults().hang(Duration.ofMillis(1));
        assertThat(images.state("nginx")).isInstanceOf(ImageState.Missing.class);
    }

    private void said(String image, String properties) throws IOException {
        Files.createDirectories(data.resolve("images"));
        Files.writeString(data.resolve("images/" + image + ".properties"), properties);
    }
}
