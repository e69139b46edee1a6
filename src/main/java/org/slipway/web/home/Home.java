package org.slipway.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slipway.identity.CurrentAccount;
import org.slipway.lab.Labs;
import org.slipway.lab.grading.LabProgress;
import org.slipway.lab.grading.Progress;

/** What the start page shows of the labs. */
@Named
@RequestScoped
public class Home {
    private final CurrentAccount current;
    private final Labs labs;
    private final Progress progress;
    private final Map<String, List<LabCard>> cards = new HashMap<>();

    @Inject
    Home(CurrentAccount current, Labs labs, Progress progress) {
        this.current = current;
        this.labs = labs;
        this.progress = progress;
    }

    /** A lab and how far the reader is with it; a visitor is nowhere yet. */
    public record LabCard(String id, String title, int minutes, LabProgress progress) {}

    public List<LabCard> labs(String chapterId) {
        return cards.computeIfAbsent(chapterId, this::read);
    }

    private List<LabCard> read(String chapterId) {
        return labs.ofChapter(chapterId).stream()
                .map(lab -> new LabCard(
                        lab.id(),
                        lab.title(),
                        lab.minutes(),
                        current.signedIn() ? progress.of(current.id(), lab.id()) : new LabProgress(0, lab.points(), 0)))
                .toList();
    }
}
