package org.slipway.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slipway.course.yaml.FaultyFile;

/**
 * The chapters to read. A changed file is read again within a second of the next look; while it is faulty, the last good version
 * stays.
 */
@ApplicationScoped
public class Courses {
    private static final System.Logger LOG = System.getLogger(Courses.class.getName());
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final Path content;
    private final Clock clock;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile Shelf shelf = new Shelf(List.of(), Optional.empty());
    private volatile Instant looked = Instant.MIN;
    private Optional<Fingerprint> seen = Optional.empty();

    private record Shelf(List<Course> courses, Optional<String> trouble) {
        List<Chapter> chapters() {
            return courses.stream()
                    .flatMap(course -> course.chapters().stream())
                    .toList();
        }
    }

    @Inject
    Courses(@ConfigProperty(name = "slipway.content") String folder, Clock clock) {
        this.content = Path.of(folder);
        this.clock = clock;
    }

    /** Every course, in the order of their folders' names. */
    public List<Course> courses() {
        return shelf().courses();
    }

    /** Every chapter in reading order. */
    public List<Chapter> all() {
        return shelf().chapters();
    }

    public Optional<Chapter> byId(String id) {
        return all().stream().filter(chapter -> chapter.id().equals(id)).findFirst();
    }

    public Optional<Chapter> previous(String id) {
        return beside(id, -1);
    }

    public Optional<Chapter> next(String id) {
        return beside(id, 1);
    }

    /** What is wrong with the files now, with file and line; empty while all is well. */
    public Optional<String> trouble() {
        return shelf().trouble();
    }

    private Optional<Chapter> beside(String id, int step) {
        return courses().stream()
                .map(Course::chapters)
                .flatMap(chapters -> chapters.stream()
                        .filter(chapter -> chapter.id().equals(id))
                        .map(chapter -> chapter.number() - 1 + step)
                        .filter(index -> index >= 0 && index < chapters.size())
                        .map(chapters::get))
                .findFirst();
    }

    private Shelf shelf() {
        boolean first = looked.equals(Instant.MIN);
        if (first) {
            looking.lock(); // there is nothing to show yet: wait for whoever reads
        } else if (!due() || !looking.tryLock()) {
            return shelf;
        }
        try {
            if (due()) {
                look();
                looked = clock.instant();
            }
            return shelf;
        } finally {
            looking.unlock();
        }
    }

    /** A clock that was set back must not stop the looking, hence the absolute value. */
    private boolean due() {
        Instant last = looked;
        return last.equals(Instant.MIN)
                || Duration.between(last, clock.instant()).abs().compareTo(BETWEEN_LOOKS) >= 0;
    }

    private void look() {
        Optional<Fingerprint> now = Optional.of(Fingerprint.of(content));
        if (now.equals(seen)) {
            return;
        }
        seen = now;
        try {
            Shelf fresh = new Shelf(ContentReader.read(content), Optional.empty());
            shelf = fresh;
            LOG.log(
                    Level.INFO,
                    () -> "content-read folder=" + content + " chapters="
                            + fresh.chapters().size());
        } catch (FaultyFile fault) {
            String what = fault.file() + ":" + fault.line() + ": " + fault.problem();
            shelf = new Shelf(shelf.courses(), Optional.of(what));
            LOG.log(Level.WARNING, () -> "content-faulty kept=\"the last good version\" fault=\"" + what + "\"");
        }
    }
}
