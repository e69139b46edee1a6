package org.slipway.web.bench;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import org.slipway.identity.CurrentAccount;
import org.slipway.lab.SessionException;
import org.slipway.lab.Sessions;

/** The bench beside a chapter: what it shows, and its Start, Extend, Reset and Stop. */
@Named("bench")
@RequestScoped
public class BenchPage {
    private final CurrentAccount me;
    private final Sessions sessions;
    private final BenchViews views;
    private final Map<String, BenchView> drawn = new HashMap<>();
    private String refusal = "";

    @Inject
    BenchPage(CurrentAccount me, Sessions sessions, BenchViews views) {
        this.me = me;
        this.sessions = sessions;
        this.views = views;
    }

    /** The bench of a lab as it is now; the same all through the drawing of a page. */
    public BenchView of(String lab) {
        return drawn.computeIfAbsent(lab, id -> me.signedIn() ? views.of(me.id(), id) : views.signedOut(id));
    }

    /** Has a workspace made ready while the learner still reads what Start would start. */
    public String prepare(String lab) {
        sessions.prepare(me.id(), lab);
        return "";
    }

    public void start(String lab) {
        act(() -> sessions.start(me.id(), lab));
    }

    public void extend() {
        act(() -> sessions.extend(me.id()));
    }

    public void reset() {
        act(() -> sessions.reset(me.id()));
    }

    public void stop() {
        act(() -> sessions.stop(me.id()));
    }

    /** Why the last press did nothing; blank when it did. */
    public String getRefusal() {
        return refusal;
    }

    /** Draws anew what is on the bench; the page asks for it when the pulse has another key. */
    public void show() {
        drawn.clear();
    }

    private void act(Runnable action) {
        drawn.clear();
        try {
            action.run();
        } catch (SessionException refused) {
            refusal = String.valueOf(refused.getMessage());
        }
    }
}
