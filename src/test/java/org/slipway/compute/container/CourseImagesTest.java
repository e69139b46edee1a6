package org.slipway.compute.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    void theCourseHasItsThreeImages() {
        assertThat(images.all()).extracting(CourseImage::name).containsExactly("nginx", "python", "busybox");
        assertThat(images.named("nginx")).map(CourseImage::port).contains(80);
        assertThat(images.named("mysql")).isEmpty();
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
