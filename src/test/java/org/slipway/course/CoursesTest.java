package org.slipway.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.SetClock;

class CoursesTest {
    @TempDir
    private Path temporary;

    private final SetClock clock = new SetClock();
    private ContentFolder content;
    private Courses courses;

    @BeforeEach
    void write() {
        content = new ContentFolder(temporary);
        courses = new Courses(content.path.toString(), clock);
    }

    @Test
    void chaptersAreFoundByIdAndByTheirNeighbours() {
        assertThat(courses.all()).extracting(Chapter::id).containsExactly("docker", "images");
        assertThat(courses.byId("images")).map(Chapter::title).contains("The images");
        assertThat(courses.byId("gone")).isEmpty();
        assertThat(courses.previous("docker")).isEmpty();
        assertThat(courses.next("docker")).map(Chapter::id).contains("images");
        assertThat(courses.previous("images")).map(Chapter::id).contains("docker");
        assertThat(courses.next("images")).isEmpty();
        assertThat(courses.next("gone")).isEmpty();
    }

    @Test
    void aChangedFileIsReadAgainAtTheNextLook() {
        assertThat(courses.all()).hasSize(2);
        content.write("compute/03-lambda.md", ContentFolder.chapter("lambda", "Serverless", "Words."));
        assertThat(courses.all()).hasSize(2);
        clock.pass(Duration.ofSeconds(1));
        assertThat(courses.all()).hasSize(3);
    }

    @Test
    void aFaultKeepsTheLastGoodVersionAndIsTold() {
        assertThat(courses.trouble()).isEmpty();
        content.docker("[x](99-gone.md)");
        clock.pass(Duration.ofSeconds(1));
        assertThat(courses.byId("docker"))
                .map(Chapter::html)
                .hasValueSatisfying(html -> assertThat(html).contains("Start one"));
        assertThat(courses.trouble()).contains("content/compute/01-docker.md:7: no chapter file `99-gone.md`");
        content.docker("All is well again.");
        clock.pass(Duration.ofSeconds(1));
        assertThat(courses.byId("docker"))
                .map(Chapter::html)
                .hasValueSatisfying(html -> assertThat(html).contains("well again"));
        assertThat(courses.trouble()).isEmpty();
    }

    @Test
    void aClockSetBackDoesNotStopTheLooking() {
        assertThat(courses.all()).hasSize(2);
        content.write("compute/03-lambda.md", ContentFolder.chapter("lambda", "Serverless", "Words."));
        clock.pass(Duration.ofHours(-1));
        assertThat(courses.all()).hasSize(3);
    }

    @Test
    void aMissingFolderIsTroubleNotACrash() {
        Courses none = new Courses(temporary.resolve("none").toString(), clock);
        assertThat(none.all()).isEmpty();
        assertThat(none.trouble())
                .hasValueSatisfying(trouble -> assertThat(trouble).contains("cannot be read"));
    }
}
