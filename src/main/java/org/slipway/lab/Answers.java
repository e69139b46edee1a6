package org.slipway.lab;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import org.slipway.lab.check.AnswerCheck;

/** What learners type into the questions of their labs; it belongs to the session and stays through Reset. */
@ApplicationScoped
public class Answers {
    private final AnswerStore store;
    private final Sessions sessions;
    private final SessionClock clock;

    @Inject
    Answers(AnswerStore store, Sessions sessions, SessionClock clock) {
        this.store = store;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** What has been typed in a session, by the check's id. */
    public Map<String, String> of(String session) {
        return store.of(session).stream().collect(Collectors.toMap(AnswerRow::checkId, AnswerRow::typed));
    }

    /**
     * Keeps an answer as it was typed, whether it is right or not; a blank one is forgotten.
     *
     * @throws SessionRefused when no session is on, its lab has no such question, or the answer is too long
     */
    public void save(long accountId, String checkId, String typed) {
        String session = sessions.current(accountId)
                .filter(current -> !current.isOver())
                .map(BenchSession::id)
                .orElseThrow(() -> new SessionRefused("Start the lab first; then its questions can be answered."));
        if (!asks(accountId, checkId)) {
            throw new SessionRefused("This lab has no such question.");
        }
        String answer = typed.strip();
        if (answer.length() > AnswerRow.LONGEST || answer.indexOf('\0') >= 0) {
            throw new SessionRefused("An answer has " + AnswerRow.LONGEST + " characters at most.");
        }
        sessions.seen(accountId);
        if (answer.isEmpty()) {
            store.forget(session, checkId);
        } else {
            store.keep(new AnswerRow(session, checkId, answer, clock.now()));
        }
    }

    private boolean asks(long accountId, String checkId) {
        return sessions.lab(accountId).stream()
                .flatMap(lab -> lab.steps().stream())
                .flatMap(step -> step.checks().stream())
                .anyMatch(check -> check.id().equals(checkId) && check.spec() instanceof AnswerCheck);
    }
}
