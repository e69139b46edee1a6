package org.slipway.course.markdown;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The boxes that {@code > [!NOTE]} and its kin draw. */
enum AlertKind {
    NOTE("Note"),
    TIP("Tip"),
    WARNING("Warning"),
    /** What has changed since the section notes were written; carries a date. */
    SINCE("Since these notes");

    private final String title;

    AlertKind(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    static Optional<AlertKind> named(String word) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(AlertKind::name).toList();
    }
}
