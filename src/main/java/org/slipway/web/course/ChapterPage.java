package org.slipway.web.course;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIViewRoot;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.slipway.course.Chapter;
import org.slipway.course.Courses;
import org.slipway.course.Reading;
import org.slipway.identity.CurrentAccount;
import org.slipway.lab.Lab;
import org.slipway.lab.Labs;

/** One chapter, named by the address; a bench stands beside it when a lab belongs to it. */
@Named
@RequestScoped
public class ChapterPage {
    private static final String LAB = "lab";

    private final Courses courses;
    private final Reading reading;
    private final CurrentAccount current;
    private final @Nullable Chapter chapter;
    private final List<Lab> labs;
    private final @Nullable String wanted;

    @Inject
    ChapterPage(
            @Param(pathIndex = 0) @Nullable String id,
            @Param(name = "lab") @Nullable String wanted,
            Courses courses,
            Reading reading,
            CurrentAccount current,
            Labs labs) {
        this.courses = courses;
        this.reading = reading;
        this.current = current;
        this.wanted = wanted == null ? remembered() : wanted;
        this.chapter = id == null ? null : courses.byId(id).orElse(null);
        this.labs = chapter == null ? List.of() : labs.ofChapter(chapter.id());
    }

    /** A form is sent without the address's parameters, so the page keeps the lab that it was opened with. */
    private static @Nullable String remembered() {
        UIViewRoot view = Faces.getViewRoot();
        // never makes the map: one that is made before the view is restored would not have the page's CSP nonce
        Map<String, Object> kept = view == null ? null : view.getViewMap(false);
        return kept == null ? null : (String) kept.get(LAB);
    }

    /** Answers 404 for a chapter that does not exist, and remembers where a learner is. */
    public void open() throws java.io.IOException {
        if (chapter == null) {
            Faces.responseSendError(404, "no such chapter");
            return;
        }
        if (wanted != null) {
            Faces.setViewAttribute(LAB, wanted);
        }
        if (isReader()) {
            reading.visited(current.id(), chapter.id());
        }
    }

    public void markRead(boolean read) {
        reading.finished(current.id(), there().id(), read);
        Faces.redirect("chapter/%s", there().id());
    }

    public Chapter getChapter() {
        return there();
    }

    private Chapter there() {
        if (chapter == null) {
            throw new IllegalStateException("no chapter at this address");
        }
        return chapter;
    }

    public int getCount() {
        return courses.all().size();
    }

    public @Nullable Chapter getPrevious() {
        return courses.previous(there().id()).orElse(null);
    }

    public @Nullable Chapter getNext() {
        return courses.next(there().id()).orElse(null);
    }

    public boolean isReader() {
        return current.signedIn();
    }

    public boolean isFinished() {
        return isReader() && reading.finished(current.id()).contains(there().id());
    }

    public boolean isWithBench() {
        return !labs.isEmpty();
    }

    /** The lab on the bench: the one that {@code ?lab=} names, else the chapter's first. */
    public @Nullable String getLab() {
        return labs.stream()
                .map(Lab::id)
                .filter(id -> id.equals(wanted))
                .findFirst()
                .orElse(labs.isEmpty() ? null : labs.get(0).id());
    }

    public List<Lab> getLabs() {
        return labs;
    }
}
