package org.slipway.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoursesTest {
    @TempDir
    private Path temporary;

    private final HandSetClock clock = new HandSetClock();
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
        clock.forward(Duration.ofSeconds(1));
        assertThat(courses.all()).hasSize(3);
    }

    @Test
    void aFaultKeepsTheLastGoodVersionAndIsTold() {
        assertThat(courses.trouble()).isEmpty();
        content.docker("[x](99-gone.md)");
        clock.forward(Duration.ofSeconds(1));
        assertThat(courses.byId("docker"))
                .map(Chapter::html)
                .hasValueSatisfying(html -> assertThat(html).contains("Start one"));
        assertThat(courses.trouble()).contains("content/compute/01-docker.md:7: no chapter file `99-gone.md`");
        content.docker("All is well again.");
        clock.forward(Duration.ofSeconds(1));
        assertThat(courses.byId("docker"))
                .map(Chapter::html)
                .hasValueSatisfying(html -> assertThat(html).contains("well again"));
        assertThat(courses.trouble()).isEmpty();
    }

    @Test
    void aClockSetBackDoesNotStopTheLooking() {
        assertThat(courses.all()).hasSize(2);
        content.write("compute/03-lambda.md", ContentFolder.chapter("lambda", "Serverless", "Words."));
        clock.forward(Duration.ofHours(-1));
        assertThat(courses.all()).hasSize(3);
    }

    @Test
    void aMissingFolderIsTroubleNotACrash() {
        Courses none = new Courses(temporary.resolve("none").toString(), clock);
        assertThat(none.all()).isEmpty();
        assertThat(none.trouble())
                .hasValueSatisfying(trouble -> assertThat(trouble).contains("cannot be read"));
    }

    private static final class HandSetClock extends Clock {
        private Instant now = Instant.parse("2026-11-02T08:00:00Z");

        void forward(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
