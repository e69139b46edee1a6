package org.slipway.lab;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The labs in the folder {@code slipway.labs}; a changed file is read again, a broken one leaves the last good version in place. */
@ApplicationScoped
public class Labs {
    public Optional<Lab> lab(String id) {
        throw new UnsupportedOperationException();
    }

    public List<Lab> ofChapter(String chapterId) {
        throw new UnsupportedOperationException();
    }

    public List<Lab> all() {
        throw new UnsupportedOperationException();
    }
}
