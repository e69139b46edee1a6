package org.slipway.web.course;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slipway.course.Chapter;
import org.slipway.course.Courses;
import org.slipway.course.Reading;
import org.slipway.identity.CurrentAccount;

/** The chapters by part, each with how far its reader is. */
@Named
@RequestScoped
public class ChapterList {
    private final Courses courses;
    private final Reading reading;
    private final CurrentAccount current;
    private @Nullable List<Part> parts;

    @Inject
    ChapterList(Courses courses, Reading reading, CurrentAccount current) {
        this.courses = courses;
        this.reading = reading;
        this.current = current;
    }

    public record Part(String name, List<Entry> entries) {}

    public record Entry(Chapter chapter, ChapterState state) {}

    public List<Part> getParts() {
        if (parts == null) {
            Map<String, List<Entry>> byPart = new LinkedHashMap<>();
            Set<String> finished = current.signedIn() ? reading.finished(current.id()) : Set.of();
            Set<String> visited = current.signedIn() ? reading.visited(current.id()) : Set.of();
            for (Chapter chapter : courses.all()) {
                ChapterState state = finished.contains(chapter.id())
                        ? ChapterState.DONE
                        : visited.contains(chapter.id()) ? ChapterState.STARTED : ChapterState.OPEN;
                byPart.computeIfAbsent(chapter.part(), name -> new ArrayList<>())
                        .add(new Entry(chapter, state));
            }
            parts = byPart.entrySet().stream()
                    .map(part -> new Part(part.getKey(), part.getValue()))
                    .toList();
        }
        return parts;
    }
}
