package org.slipway.lab;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hints that learners take, and what they cost. */
@ApplicationScoped
public class Hints {
    private final HintStore store;
    private final Sessions sessions;
    private final Labs labs;
    private final SessionClock clock;
    private final AccountLocks locks = new AccountLocks();

    @Inject
    Hints(HintStore store, Sessions sessions, Labs labs, SessionClock clock) {
        this.store = store;
        this.sessions = sessions;
        this.labs = labs;
        this.clock = clock;
    }

    /** Every hint of the lab, in the running session's version when it is on. */
    public List<HintView> of(long accountId, String labId) {
        List<HintRow> taken = store.taken(accountId, labId);
        List<HintView> views = new ArrayList<>();
        running(accountId, labId)
                .or(() -> labs.lab(labId))
                .ifPresent(lab -> lab.steps().forEach(step -> {
                    for (int i = 0; i < step.hints().size(); i++) {
                        views.add(view(step, i, taken));
                    }
                }));
        return views;
    }

    /** Takes a hint of the running session's lab; taking it twice costs once. Throws {@link SessionRefused} when the lab is not on. */
    public HintView take(long accountId, String labId, String stepId, int index) {
        Lab lab = running(accountId, labId)
                .orElseThrow(() -> new SessionRefused("Start the lab first; its hints open with it."));
        Step step = lab.steps().stream()
                .filter(one -> one.id().equals(stepId))
                .filter(one -> index >= 0 && index < one.hints().size())
                .findFirst()
                .orElseThrow(() -> new SessionRefused("This lab has no such hint."));
        return locks.locked(accountId, () -> {
            List<HintRow> taken = new ArrayList<>(store.taken(accountId, labId));
            if (taken.stream().noneMatch(row -> row.is(stepId, index))) {
                HintRow row = new HintRow(
                        accountId, labId, stepId, index, step.hints().get(index).cost(), clock.now());
                store.add(row);
                taken.add(row);
            }
            return view(step, index, taken);
        });
    }

    /** Points that the learner's hints take off every later score of this lab. */
    public int cost(long accountId, String labId) {
        return store.taken(accountId, labId).stream().mapToInt(HintRow::cost).sum();
    }

    private Optional<Lab> running(long accountId, String labId) {
        return sessions.lab(accountId).filter(lab -> lab.id().equals(labId));
    }

    private static HintView view(Step step, int index, List<HintRow> taken) {
        Hint hint = step.hints().get(index);
        boolean open = taken.stream().anyMatch(row -> row.is(step.id(), index));
        return new HintView(step.id(), index, hint.cost(), open, open ? hint.html() : "");
    }
}
