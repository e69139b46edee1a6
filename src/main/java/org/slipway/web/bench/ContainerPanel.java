package org.slipway.web.bench;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slipway.compute.container.Bench;
import org.slipway.compute.container.ContainerException;
import org.slipway.compute.container.Containers;
import org.slipway.identity.CurrentAccount;
import org.slipway.lab.BenchSession;
import org.slipway.lab.Sessions;

/** The list of the learner's containers, with stop, start and remove. */
@Named("containerPanel")
@RequestScoped
public class ContainerPanel {
    private final CurrentAccount me;
    private final Sessions sessions;
    private final Containers containers;
    private final ContainerViews views;
    private @Nullable List<ContainerView> drawn;
    private String refusal = "";

    @Inject
    ContainerPanel(CurrentAccount me, Sessions sessions, Containers containers, ContainerViews views) {
        this.me = me;
        this.sessions = sessions;
        this.containers = containers;
        this.views = views;
    }

    public List<ContainerView> getList() {
        if (drawn == null) {
            drawn = look();
        }
        return drawn;
    }

    /** Does what the page names, to the container that it names. */
    public void act() {
        String name = Posted.value("container");
        drawn = null;
        try {
            running().ifPresent(session -> act(session.bench(), name, Posted.value("do")));
        } catch (ContainerException refused) {
            refusal = String.valueOf(refused.getMessage());
        }
    }

    /** Whether there may be containers that cannot be asked for now: an empty list would be untrue. */
    public boolean isAway() {
        return !refusal.isEmpty() || (me.signedIn() && running().isEmpty());
    }

    public String getRefusal() {
        return refusal;
    }

    private void act(Bench bench, String name, String what) {
        switch (what) {
            case "stop" -> containers.stop(bench, name);
            case "start" -> containers.start(bench, name);
            case "remove" -> containers.remove(bench, name);
            default -> refusal = "";
        }
        sessions.seen(me.id());
    }

    private List<ContainerView> look() {
        try {
            return running().map(session -> views.of(session, false)).orElse(List.of());
        } catch (ContainerException refused) {
            refusal = String.valueOf(refused.getMessage());
            return List.of();
        }
    }

    private Optional<BenchSession> running() {
        return me.signedIn() ? sessions.current(me.id()).filter(BenchSession::isRunning) : Optional.empty();
    }
}
