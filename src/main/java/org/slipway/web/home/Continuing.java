package org.slipway.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slipway.course.Chapter;
import org.slipway.course.Courses;
import org.slipway.course.Reading;
import org.slipway.identity.CurrentAccount;
import org.slipway.lab.BenchSession;
import org.slipway.lab.Labs;
import org.slipway.lab.SessionState;
import org.slipway.lab.Sessions;

/** Where a learner goes on: the bench that runs, else the chapter read last, else the first one. */
@Named
@RequestScoped
public class Continuing {
    private final CurrentAccount current;
    private final Courses courses;
    private final Reading reading;
    private final Sessions sessions;
    private final Labs labs;

    @Inject
    Continuing(CurrentAccount current, Courses courses, Reading reading, Sessions sessions, Labs labs) {
        this.current = current;
        this.courses = courses;
        this.reading = reading;
        this.sessions = sessions;
        this.labs = labs;
    }

    /** @param query what follows the chapter's address, empty or {@code ?lab=…} */
    public record Place(String eyebrow, String title, String words, String chapterId, String query) {}

    public @Nullable Place getPlace() {
        return bench().or(this::lastRead).or(this::first).orElse(null);
    }

    private Optional<Place> bench() {
        return sessions.current(current.id())
                .filter(session -> !(session.state() instanceof SessionState.Ended))
                .map(BenchSession::labId)
                .flatMap(labs::lab)
                .map(lab -> new Place(
                        "Continue where you left",
                        lab.title(),
                        "Your bench is still set up.",
                        lab.chapter(),
                        "?lab=" + lab.id()));
    }

    private Optional<Place> lastRead() {
        return reading.last(current.id())
                .flatMap(courses::byId)
                .map(chapter -> place("Continue where you left", chapter));
    }

    private Optional<Place> first() {
        return courses.all().stream().findFirst().map(chapter -> place("Start here", chapter));
    }

    private static Place place(String eyebrow, Chapter chapter) {
        return new Place(eyebrow, chapter.title(), chapter.objective(), chapter.id(), "");
    }
}
