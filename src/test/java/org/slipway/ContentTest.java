package org.slipway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.course.Chapter;
import org.slipway.course.ContentReader;
import org.slipway.course.Course;

/** The shipped course: a fault in it fails the build with file and line. */
class ContentTest {
    private static final Path CONTENT = Path.of("content");

    @TempDir
    private Path temporary;

    @Test
    void theShippedCourseIsWithoutFault() {
        List<Course> courses = ContentReader.read(CONTENT);
        assertThat(courses).extracting(Course::id).contains("compute");
        assertThat(courses)
                .flatExtracting(Course::chapters)
                .extracting(Chapter::id)
                .containsExactly(
                        "docker",
                        "images",
                        "layers",
                        "virtual-machines",
                        "many-containers",
                        "scaling",
                        "troubleshooting");
    }

    @Test
    void everyLabThatAChapterNamesIsThere() {
        assertThat(ContentReader.read(CONTENT))
                .flatExtracting(Course::chapters)
                .flatExtracting(Chapter::labs)
                .allSatisfy(lab ->
                        assertThat(Path.of("labs", lab.toString(), "lab.yaml")).exists());
    }

    @Test
    void everyFigureIsShownSomewhere() throws IOException {
        StringBuilder chapters = new StringBuilder();
        for (Path file : files(".md")) {
            chapters.append(Files.readString(file));
        }
        assertThat(files(".svg"))
                .allSatisfy(figure -> assertThat(chapters).contains("(figures/" + figure.getFileName()));
    }

    /** The same course with one slip: what a careless edit looks like to the build. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "01-docker.md | title: | tilte: | unknown key `tilte`; did you mean `title`?",
                "01-docker.md | part: Containers | part: Container | no part `Container`",
                "02-images.md | id: images | id: docker | id `docker` is that of",
                "02-images.md | #why-people-want-it | #why | no heading `#why`",
                "01-docker.md | 02-images.md# | 02-image.md# | did you mean `02-images.md`?",
                "01-docker.md | side-by-side.svg | side.svg | no figure `figures/side.svg`",
                "01-docker.md | [!NOTE] | [!NOTES] | did you mean `[!NOTE]`?",
                "figures/side-by-side.svg | <rect | <rect onclick=\"x\" | `onclick` may not stand"
            })
    void aSlipIsToldWithFileAndLine(String file, String right, String wrong, String problem) throws IOException {
        Path copy = copy();
        Path broken = copy.resolve("compute").resolve(file);
        String text = Files.readString(broken);
        assertThat(text).contains(right);
        long line = 1
                + text.substring(0, text.indexOf(right))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        Files.writeString(broken, text.replaceFirst(Pattern.quote(right), wrong));
        assertThatThrownBy(() -> ContentReader.read(copy))
                .hasMessageStartingWith("content/compute/" + file + ":" + line + ": ")
                .hasMessageContaining(problem);
    }

    private Path copy() throws IOException {
        Path copy = temporary.resolve("content");
        for (Path file : files("")) {
            Path target = copy.resolve(CONTENT.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
        return copy;
    }

    private static List<Path> files(String end) throws IOException {
        try (Stream<Path> files = Files.walk(CONTENT)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(end))
                    .toList();
        }
    }
}
