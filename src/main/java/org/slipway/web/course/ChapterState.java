package org.slipway.web.course;

import java.util.Locale;

/** How far a reader is with a chapter. */
public enum ChapterState {
    OPEN("not started"),
    STARTED("started"),
    DONE("read");

    private final String words;

    ChapterState(String words) {
        this.words = words;
    }

    /** For a screen reader, which does not see the ring. */
    public String words() {
        return words;
    }

    /** The same, to stand alone. */
    public String heading() {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The ring's style class ends with it. */
    public String shape() {
        return name().toLowerCase(Locale.ROOT);
    }
}
